package io.hostler.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.guard.RunHistory.Wanted;
import io.hostler.core.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(30)
class RunHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final Optional<Instant> NEVER = Optional.empty();

    @TempDir
    private Path state;

    private record Stored(
            String id,
            String target,
            Instant requested,
            Optional<Instant> started,
            Optional<Instant> ended,
            boolean check) {}

    @BeforeEach
    void store() {
        try (var journal = open()) {
            insert(journal, new Stored("e1", "db1", ago(4), Optional.of(ago(3)), Optional.of(ago(2)), false));
            insert(journal, new Stored("e2", "db1", ago(20), NEVER, NEVER, false));
            insert(journal, new Stored("e3", "db1", ago(1), NEVER, Optional.of(ago(0)), false));
            insert(journal, new Stored("e4", "db1", ago(1), Optional.of(ago(1)), NEVER, true));
            insert(journal, new Stored("e5", "db2", ago(1), Optional.of(ago(1)), NEVER, false));
            insert(journal, new Stored("e6", "db1", ago(90), Optional.of(ago(90)), NEVER, false));
        }
    }

    record Row(Wanted wanted, RunHistory history) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    new Wanted("disk", "db1", Optional.of("new"), 0),
                    new RunHistory(Optional.empty(), List.of(ago(3), ago(20)))),
            new Row(
                    new Wanted("disk", "db2", Optional.of("e1"), 0),
                    new RunHistory(Optional.of("run-e1"), List.of(ago(1)))),
            new Row(new Wanted("disk", "db3", Optional.of("e1"), 1), new RunHistory(Optional.empty(), List.of())),
            new Row(new Wanted("other", "db1", Optional.of("e1"), 0), new RunHistory(Optional.empty(), List.of())),
            new Row(
                    new Wanted("disk", "db1", Optional.empty(), 0),
                    new RunHistory(Optional.empty(), List.of(ago(3), ago(20)))));

    @ParameterizedTest
    @FieldSource("ROWS")
    void remembersRunsThatCount(Row row) {
        try (var journal = open()) {
            assertEquals(
                    row.history(), journal.read(view -> RunHistory.read(view, row.wanted(), NOW.minusSeconds(3600))));
        }
    }

    @Test
    void keepsTheCooldownOverAStartOfTheAgent() {
        try (var journal = open()) {
            var history = journal.read(view -> RunHistory.read(
                    view, new Wanted("disk", "db1", Optional.of("new"), 0), NOW.minus(GuardPolicy.DEFAULT.memory())));
            var answer = Guards.ask(
                    GuardPolicy.DEFAULT,
                    new GuardState(
                            NOW,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Duration.ofHours(1),
                            history.earlier(),
                            history.starts()));
            assertEquals(
                    new Answer.Hold(
                            "cooldown",
                            "cooldown: ran 3 m ago, at most once in 15 m; again at 02:32:00Z",
                            NOW.plus(Duration.ofMinutes(12))),
                    answer);
        }
    }

    private Journal open() {
        return Journal.open(state.resolve("state"), InstantSource.fixed(NOW));
    }

    private static void insert(Journal journal, Stored run) {
        journal.write(tx -> tx.update(
                        "INSERT INTO run (id, playbook, text, digest, inputs, state, cause, episode, rule, rung,"
                                + " priority, check_only, requested_at, started_at, ended_at, target)"
                                + " VALUES (?, 'p', '', '', '{}', 'running', '{}', ?, 'disk', 0, 'normal', ?, ?, ?, ?, ?)",
                        "run-" + run.id(),
                        run.id(),
                        run.check(),
                        run.requested(),
                        run.started(),
                        run.ended(),
                        run.target()))
                .join();
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
