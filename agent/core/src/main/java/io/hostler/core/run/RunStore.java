package io.hostler.core.run;

import io.hostler.core.journal.Row;
import io.hostler.core.journal.Tx;
import io.hostler.core.journal.View;
import io.hostler.core.run.Run.Order;
import io.hostler.core.run.Run.Times;
import java.util.List;
import java.util.Optional;

/// The rows of runs in the journal.
public final class RunStore {

    private static final String COLUMNS =
            "SELECT id, playbook, text, inputs, state, cause, episode, rule, rung, target,"
                    + " check_only, requested_at, started_at, ended_at, note FROM run ";

    private RunStore() {}

    /// Adds a run; false when its rule already answered this episode at this rung, and then nothing was added.
    public static boolean insert(Tx tx, Run run, String bodyDigest) {
        return tx.update(
                        "INSERT INTO run (id, playbook, text, digest, inputs, state, cause, episode, rule, rung, target,"
                                + " priority, check_only, requested_at, note, body_digest)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (episode, rule, rung) DO NOTHING",
                        run.id(),
                        run.playbook(),
                        run.text(),
                        run.text().getString("digest"),
                        run.inputs(),
                        run.state().words(),
                        run.cause().json(),
                        run.order().episode(),
                        run.order().rule(),
                        run.order().rung(),
                        run.order().target(),
                        "normal",
                        run.check(),
                        run.times().requested(),
                        run.note(),
                        bodyDigest)
                == 1;
    }

    /// Moves a run from one state to another; false when it is not in the first any more.
    public static boolean move(Tx tx, String run, RunState from, RunState to) {
        return tx.update("UPDATE run SET state = ? WHERE id = ? AND state = ?", to.words(), run, from.words()) == 1;
    }

    /// Says that a run's steps begin now; one that goes on after a crash keeps its first time.
    ///
    /// @return false when it was withdrawn meanwhile
    static boolean begin(Tx tx, String run) {
        return tx.update(
                        "UPDATE run SET state = ?, started_at = COALESCE(started_at, ?) WHERE id = ? AND state IN (?, ?)",
                        RunState.RUNNING.words(),
                        tx.now(),
                        run,
                        RunState.QUEUED.words(),
                        RunState.RUNNING.words())
                == 1;
    }

    /// Ends a run; false when it had ended before, and did not wait for a person.
    public static boolean end(Tx tx, String run, RunState state, String note) {
        return tx.update(
                        "UPDATE run SET state = ?, note = ?, ended_at = ?"
                                + " WHERE id = ? AND (ended_at IS NULL OR state = ?)",
                        state.words(),
                        note,
                        tx.now(),
                        run,
                        RunState.NEEDS_ATTENTION.words())
                == 1;
    }

    /// Finds a run.
    public static Optional<Run> find(View view, String id) {
        return view.first(COLUMNS + "WHERE id = ?", RunStore::run, id);
    }

    /// Returns the digest of the request that started a run, so that the same id with another body is noticed.
    public static Optional<String> bodyDigest(View view, String id) {
        return view.first("SELECT body_digest FROM run WHERE id = ?", row -> row.text("body_digest"), id);
    }

    /// Lists runs, newest first.
    ///
    /// @param before list only those asked for before this one, empty for all
    public static List<Run> newest(View view, int limit, String before) {
        return before.isEmpty()
                ? view.list(COLUMNS + "ORDER BY id DESC LIMIT ?", RunStore::run, limit)
                : view.list(COLUMNS + "WHERE id < ? ORDER BY id DESC LIMIT ?", RunStore::run, before, limit);
    }

    /// Lists the runs that are in one of the states in which something is still to happen, oldest first.
    public static List<Run> open(View view) {
        return view.list(
                COLUMNS + "WHERE ended_at IS NULL OR state = ? ORDER BY id",
                RunStore::run,
                RunState.NEEDS_ATTENTION.words());
    }

    /// Lists the runs that answer an episode, oldest first.
    public static List<Run> ofEpisode(View view, String episode) {
        return view.list(COLUMNS + "WHERE episode = ? ORDER BY id", RunStore::run, episode);
    }

    /// Says whether any rule answered an episode with a run.
    public static boolean answered(View view, String episode) {
        return view.first("SELECT 1 FROM run WHERE episode = ?", _ -> true, episode)
                .isPresent();
    }

    /// Ends a run that has not begun: it waits for a person, or for its turn.
    public static boolean withdraw(Tx tx, String run, String note) {
        return tx.update(
                        "UPDATE run SET state = ?, note = ?, ended_at = ? WHERE id = ? AND state IN (?, ?)",
                        RunState.CANCELLED.words(),
                        note,
                        tx.now(),
                        run,
                        RunState.AWAITING_APPROVAL.words(),
                        RunState.QUEUED.words())
                == 1;
    }

    /// Writes whether the runs that answered an episode, and succeeded, helped.
    public static void judge(Tx tx, String episode, String verdict) {
        tx.update(
                "UPDATE run SET verdict = ? WHERE episode = ? AND state = ?",
                verdict,
                episode,
                RunState.SUCCEEDED.words());
    }

    /// Returns a run's verdict: `helped`, `not helped` or `unknown`.
    static String verdict(View view, String run) {
        return view.first("SELECT verdict FROM run WHERE id = ?", row -> row.optionalText("verdict"), run)
                .flatMap(found -> found)
                .orElse("unknown");
    }

    private static Run run(Row row) {
        return new Run(
                row.text("id"),
                row.text("playbook"),
                row.json("text"),
                row.json("inputs"),
                row.flag("check_only"),
                Cause.of(row.json("cause")),
                order(row),
                RunState.of(row.text("state")),
                new Times(row.time("requested_at"), row.optionalTime("started_at"), row.optionalTime("ended_at")),
                row.optionalText("note").orElse(""));
    }

    private static Order order(Row row) {
        return new Order(
                row.optionalText("episode"),
                row.optionalText("rule"),
                (int) row.number("rung"),
                row.optionalText("target").orElse(""));
    }
}
