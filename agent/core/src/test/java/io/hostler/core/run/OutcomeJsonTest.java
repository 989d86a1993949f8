package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.api.Attributes;
import io.hostler.api.Change;
import io.hostler.api.ErrorCode;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.api.Reverse;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OutcomeJsonTest {

    private static final Attributes ROOT = Attributes.file("root", "adm", "0640");

    private static final Plan PLAN = new Plan(List.of(
            Change.exact("/a", new Value.Absent(), Value.text("x\ny"), "/a: created"),
            new Change(
                    "/b",
                    new Value.Content("d1", 5000, "d1", ROOT),
                    new Value.Masked("h", Attributes.OPEN),
                    new Reverse.Compensated(),
                    "/b: turned"),
            new Change(
                    "/c",
                    Value.directory(ROOT),
                    new Value.Text("", ROOT),
                    new Reverse.None("it is gone: for good"),
                    "/c: removed")));

    static final List<Outcome> OUTCOMES = List.of(
            new Outcome.Unchanged(),
            new Outcome.Skipped("when: inputs.x is false"),
            new Outcome.Planned(PLAN),
            new Outcome.Unknown("unknown until run"),
            new Outcome.Changed(PLAN),
            new Outcome.NeedsAttention("look at 100 % of it"));

    @ParameterizedTest
    @FieldSource("OUTCOMES")
    void comesBackAsItWas(Outcome outcome) {
        assertEquals(
                outcome, OutcomeJson.of(new JsonObject(OutcomeJson.of(outcome).encode())));
    }

    @Test
    void aFailureKeepsItsCodeLineAndChanges() {
        var failed = new Outcome.Failed(new TaskException(ErrorCode.STALE, "%s", "at 100 %"), PLAN);
        var back = (Outcome.Failed)
                OutcomeJson.of(new JsonObject(OutcomeJson.of(failed).encode()));
        assertEquals(ErrorCode.STALE, back.error().code());
        assertEquals("at 100 %", back.error().getMessage());
        assertEquals(PLAN, back.begun());
    }

    record Told(String text, int status, Duration waited, Path file, List<String> lines, Map<String, Object> json) {}

    @Test
    void outputsAreTheSameToExpressionsBeforeAndAfterACrash() {
        var told = new Told(
                "x", 3, Duration.ofMillis(1500), Path.of("/a"), List.of("l"), Map.of("n", 1L, "in", Map.of("d", 0.5)));
        var saved = OutcomeJson.of(
                new JsonObject(OutcomeJson.of(new Outcome.Performed(told)).encode()));
        Map<String, Object> live = OutputJson.values(told, Told.class);
        assertEquals(live, OutputJson.values(((Outcome.Performed) saved).outputs(), Told.class));
        assertEquals(3L, live.get("status"));
    }
}
