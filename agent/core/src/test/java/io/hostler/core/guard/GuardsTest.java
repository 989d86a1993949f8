package io.hostler.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GuardsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");
    private static final GuardPolicy NONE = new GuardPolicy(Duration.ZERO, List.of(), false);
    private static final GuardState QUIET = state("P1D");

    record Row(GuardPolicy policy, GuardState state, Answer answer) {}

    static final List<Row> ROWS = List.of(
            new Row(GuardPolicy.DEFAULT, QUIET, new Answer.Run()),
            new Row(
                    GuardPolicy.DEFAULT,
                    observing(QUIET),
                    new Answer.Refuse("observe", "observe: the rule's mode is observe")),
            new Row(NONE, elsewhere(QUIET), new Answer.Refuse("host", "host: alert is for db2, this is db1")),
            new Row(
                    NONE,
                    observing(elsewhere(QUIET)),
                    new Answer.Refuse("observe", "observe: the rule's mode is observe")),
            new Row(
                    NONE,
                    paused(QUIET, Optional.of(NOW.plusSeconds(7200)), "upgrade"),
                    hold("pause", "pause: set by hand (upgrade); again at 04:20:00Z", "02:21:00")),
            new Row(
                    NONE,
                    paused(QUIET, Optional.of(NOW.plusSeconds(30)), ""),
                    hold("pause", "pause: set by hand; again at 02:20:30Z", "02:20:30")),
            new Row(
                    NONE,
                    paused(QUIET, Optional.empty(), ""),
                    hold(
                            "pause",
                            "pause: set by hand; until the file 'pause' of the state folder is removed",
                            "02:21:00")),
            new Row(
                    GuardPolicy.DEFAULT,
                    earlier(state("P1D", "02:16:00")),
                    new Answer.Refuse("once", "once: this episode already had run r1 by this rule")),
            new Row(
                    GuardPolicy.DEFAULT,
                    state("PT40.2S"),
                    hold(
                            "first-minute",
                            "first-minute: up for 40 s, the first minute only watches; again at 02:20:20Z",
                            "02:20:19.8")),
            new Row(GuardPolicy.DEFAULT, state("PT1M"), new Answer.Run()),
            new Row(NONE, state("PT1S"), new Answer.Run()),
            new Row(
                    GuardPolicy.DEFAULT,
                    state("P1D", "02:16:00"),
                    hold("cooldown", "cooldown: ran 4 m ago, at most once in 15 m; again at 02:31:00Z", "02:31:00")),
            new Row(GuardPolicy.DEFAULT, state("P1D", "02:05:00"), new Answer.Run()),
            new Row(
                    GuardPolicy.DEFAULT,
                    state("P1D", "02:05:00.001"),
                    hold(
                            "cooldown",
                            "cooldown: ran 14 m 59 s ago, at most once in 15 m; again at 02:20:01Z",
                            "02:20:00.001")),
            new Row(
                    GuardPolicy.DEFAULT,
                    state("P1D", "02:50:00"),
                    hold(
                            "cooldown",
                            "cooldown: ran at 02:50:00Z, which is ahead of the clock, at most once in 15 m; again at 03:05:00Z",
                            "03:05:00")),
            new Row(NONE, state("P1D", "02:19:59"), new Answer.Run()),
            new Row(
                    GuardPolicy.DEFAULT,
                    state("P1D", "02:04:00", "01:21:00", "01:40:00"),
                    hold("budget", "budget: ran 3 times in 1 h, at most 3; again at 02:21:00Z", "02:21:00")),
            new Row(GuardPolicy.DEFAULT, state("P1D", "02:04:00", "01:20:00", "01:40:00"), new Answer.Run()),
            new Row(
                    new GuardPolicy(Duration.ZERO, List.of(new Budget(1, Duration.ofHours(1))), false),
                    state("P1D", "01:30:00", "02:00:00"),
                    hold("budget", "budget: ran 2 times in 1 h, at most 1; again at 03:00:00Z", "03:00:00")),
            new Row(
                    new GuardPolicy(
                            Duration.ZERO,
                            List.of(new Budget(1, Duration.ofHours(1)), new Budget(2, Duration.ofDays(2))),
                            false),
                    state("P1D", "01:30:00", "02:00:00"),
                    new Answer.Hold(
                            "budget",
                            "budget: ran 2 times in 2 d, at most 2; again at 2026-11-23T01:30:00Z",
                            Instant.parse("2026-11-23T01:30:00Z"))));

    @ParameterizedTest
    @FieldSource("ROWS")
    void answersWithWords(Row row) {
        assertEquals(row.answer(), Guards.ask(row.policy(), row.state()));
    }

    record Memory(GuardPolicy policy, Duration memory) {}

    static final List<Memory> MEMORIES = List.of(
            new Memory(NONE, Duration.ZERO),
            new Memory(GuardPolicy.DEFAULT, Duration.ofDays(1)),
            new Memory(new GuardPolicy(Duration.ofDays(3), GuardPolicy.DEFAULT.budgets(), true), Duration.ofDays(3)));

    @ParameterizedTest
    @FieldSource("MEMORIES")
    void remembersAsLongAsALimitLooksBack(Memory row) {
        assertEquals(row.memory(), row.policy().memory());
    }

    private static GuardState state(String up, String... starts) {
        return new GuardState(
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.parse(up),
                Optional.empty(),
                List.of(starts).stream().map(GuardsTest::at).toList());
    }

    private static GuardState observing(GuardState s) {
        return new GuardState(
                s.now(),
                Optional.of("the rule's mode is observe"),
                s.elsewhere(),
                s.pause(),
                s.up(),
                s.earlier(),
                s.starts());
    }

    private static GuardState elsewhere(GuardState s) {
        var words = Optional.of("alert is for db2, this is db1");
        return new GuardState(s.now(), s.observing(), words, s.pause(), s.up(), s.earlier(), s.starts());
    }

    private static GuardState paused(GuardState s, Optional<Instant> until, String reason) {
        var pause = Optional.of(new Pause(until, reason));
        return new GuardState(s.now(), s.observing(), s.elsewhere(), pause, s.up(), s.earlier(), s.starts());
    }

    private static GuardState earlier(GuardState s) {
        return new GuardState(s.now(), s.observing(), s.elsewhere(), s.pause(), s.up(), Optional.of("r1"), s.starts());
    }

    private static Answer.Hold hold(String guard, String reason, String until) {
        return new Answer.Hold(guard, reason, at(until));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }
}
