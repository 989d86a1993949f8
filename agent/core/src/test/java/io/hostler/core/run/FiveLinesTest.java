package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.run.Run.Order;
import io.hostler.core.run.Run.Times;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FiveLinesTest {

    record Case(boolean check, RunState state, String helped, String next) {}

    static final List<Case> CASES = List.of(
            new Case(false, RunState.SUCCEEDED, "each change was verified", "hostler runs show r1"),
            new Case(
                    true,
                    RunState.SUCCEEDED,
                    "nothing to judge: this was a check",
                    "to do it, the same   hostler run tidy   without --check"),
            new Case(false, RunState.FAILED, "no: because", "mend the cause, then   hostler run tidy --check"),
            new Case(false, RunState.CANCELLED, "unknown: because", "hostler runs show r1"));

    @ParameterizedTest
    @FieldSource("CASES")
    void sayWhetherItHelpedAndWhatToType(Case c) {
        var cause = Cause.person("amy", "amy asked for tidy");
        var run = new Run(
                "r1",
                "tidy",
                new JsonObject(),
                new JsonObject(),
                c.check(),
                cause,
                Order.PERSON,
                c.state(),
                Times.requested(Instant.EPOCH),
                "because");
        List<String> lines = new FiveLines(run, History.NONE, "").lines();
        assertEquals(List.of("helped   " + c.helped(), "next     " + c.next()), lines.subList(3, 5));
    }
}
