package io.hostler.core.guard;

import io.hostler.core.journal.Row;
import io.hostler.core.journal.View;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the journal knows of a rule's earlier runs, so that no guard forgets when the agent starts again.
///
/// @param earlier the run that the rule already has for the episode and rung
/// @param starts when its runs for the same target and key inputs started, or were asked for
public record RunHistory(Optional<String> earlier, List<Instant> starts) {

    private static final int MOST = 1_001;

    /// Takes a copy of the starts.
    public RunHistory {
        starts = List.copyOf(starts);
    }

    /// The run that is wanted, as far as guards count.
    ///
    /// @param episode empty where there is none, as for a schedule
    /// @param rung of the rule's ladder, from 0
    /// @param key the inputs for whose values runs are counted apart
    public record Wanted(String rule, String target, Optional<String> episode, int rung, Map<String, Object> key) {

        /// Takes a copy of the key inputs.
        public Wanted {
            key = Map.copyOf(key);
        }
    }

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
        List<Start> starts = view.list(
                "SELECT inputs, COALESCE(started_at, requested_at) AS at FROM run"
                        + " WHERE rule = ? AND target = ? AND check_only = 0"
                        + " AND (started_at IS NOT NULL OR ended_at IS NULL)"
                        + " AND COALESCE(started_at, requested_at) > ? ORDER BY requested_at DESC LIMIT ?",
                Start::of,
                wanted.rule(),
                wanted.target(),
                since,
                MOST);
        return new RunHistory(
                earlier,
                starts.stream()
                        .filter(start -> start.has(wanted.key()))
                        .map(Start::at)
                        .toList());
    }

    private record Start(JsonObject inputs, Instant at) {

        static Start of(Row row) {
            return new Start(row.json("inputs"), row.time("at"));
        }

        boolean has(Map<String, Object> key) {
            return key.entrySet().stream()
                    .allMatch(entry -> Objects.equals(
                            String.valueOf(inputs.getValue(entry.getKey())), String.valueOf(entry.getValue())));
        }
    }
}
