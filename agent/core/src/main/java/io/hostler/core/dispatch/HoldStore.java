package io.hostler.core.dispatch;

import io.hostler.core.guard.Answer;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Tx;
import io.hostler.core.journal.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rows of holds in the journal. A call runs inside the caller's transaction or view.
public final class HoldStore {

    private final Ids ids;

    /// Creates a store that names new holds by `ids`.
    public HoldStore(Ids ids) {
        this.ids = ids;
    }

    /// Lists what is held back now, oldest first.
    public static List<Hold> open(View view) {
        return view.list("SELECT * FROM hold WHERE ended_at IS NULL ORDER BY id", Hold::of);
    }

    /// Lists what is to be decided anew, the longest waiting first.
    static List<Hold> due(View view, Instant now, int limit) {
        return view.list(
                "SELECT * FROM hold WHERE ended_at IS NULL AND until <= ? ORDER BY until LIMIT ?",
                Hold::of,
                now,
                limit);
    }

    /// Returns when the next is to be decided anew.
    static Optional<Instant> next(View view, Instant after) {
        return view.first(
                "SELECT until FROM hold WHERE ended_at IS NULL AND until > ? ORDER BY until LIMIT 1",
                row -> row.time("until"),
                after);
    }

    /// Says whether anything is held back for an episode.
    static boolean holds(View view, String episode) {
        return view.first("SELECT 1 FROM hold WHERE episode = ? AND ended_at IS NULL", _ -> true, episode)
                .isPresent();
    }

    /// Holds a rule's answer to an episode back.
    void hold(Tx tx, String rule, String target, String episode, Answer.Hold answer) {
        tx.update(
                "INSERT INTO hold (id, rule, target, guard, reason, since, until, episode) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                rule,
                target,
                answer.guard(),
                answer.reason(),
                tx.now(),
                answer.until(),
                episode);
    }

    /// Ends all that was held back for an episode.
    void endAll(Tx tx, String episode) {
        tx.update("UPDATE hold SET ended_at = ? WHERE episode = ? AND ended_at IS NULL", tx.now(), episode);
    }
}
