package io.hostler.core.guard;

import io.hostler.core.journal.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the journal knows of a rule's earlier runs, so that no guard forgets when the agent starts again.
///
/// @param earlier the run that the rule already has for the episode and rung
/// @param starts when its runs for the same target started, or were asked for
public record RunHistory(Optional<String> earlier, List<Instant> starts) {

    private static final int MOST = 1_001;

    /// Takes a copy of the starts.
    public RunHistory {
        starts = List.copyOf(starts);
    }

    /// The run that is wanted, as far as guards count.
    ///
    /// @param target as the rows of runs have it: the host, and the inputs that are counted apart
    /// @param episode empty where there is none, as for a schedule
    /// @param rung of the rule's ladder, from 0
    public record Wanted(String rule, String target, Optional<String> episode, int rung) {}

    /// Reads the history; in a [io.hostler.core.journal.Tx] it cannot change before the run is stored.
    ///
    /// Checks do not count, nor do runs that ended before they began.
    ///
    /// @param since how far back the limits look
    public static RunHistory read(View view, Wanted wanted, Instant since) {
        Optional<String> earlier = wanted.episode()
                .flatMap(episode -> view.first(
                        "SELECT id FROM run WHERE episode = ? AND rule = ? AND rung = ?",
                        row -> row.text("id"),
                        episode,
                        wanted.rule(),
                        wanted.rung()));
        return new RunHistory(earlier, starts(view, wanted, since));
    }

    private static List<Instant> starts(View view, Wanted wanted, Instant since) {
        return view.list(
                "SELECT COALESCE(started_at, requested_at) AS at FROM run"
                        + " WHERE rule = ? AND target = ? AND check_only = 0"
                        + " AND (started_at IS NOT NULL OR ended_at IS NULL)"
                        + " AND COALESCE(started_at, requested_at) > ? ORDER BY requested_at DESC LIMIT ?",
                row -> row.time("at"),
                wanted.rule(),
                wanted.target(),
                since,
                MOST);
    }
}
