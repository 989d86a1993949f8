package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Bound;
import io.hostler.api.Secret;
import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.core.expression.Functions;
import io.hostler.core.expression.Type;
import io.hostler.core.expression.UnknownValue;
import io.hostler.core.metric.HostFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StepBindingTest {

    private static final Map<String, Object> INPUTS = new TreeMap<>(Map.of(
            "path",
            "/srv",
            "over",
            1024L,
            "tries",
            3L,
            "share",
            0.5,
            "fast",
            true,
            "every",
            Duration.ofSeconds(90),
            "words",
            List.of("ls", "-l"),
            "level",
            "low",
            "token",
            new Secret("t0p")));

    private static final HostFacts HOST =
            new HostFacts("db1", "Debian 12", "6.1", "amd64", "x", 2, 2, 1L << 30, "x", Instant.EPOCH);

    @Test
    void keepsTypesAndWritesTextsAsPeopleDo() {
        var note = (FakeTasks.Note) bind(1).orThrow();
        assertEquals(Path.of("/srv"), note.path());
        assertEquals(Optional.of("1024 bytes, 1m30s"), note.text());
        assertEquals(Map.of("a.b", "3", "c", "10"), note.settings().orElseThrow());
        var wait = (FakeTasks.Wait) bind(2).orThrow();
        assertEquals(List.of(3, Duration.ofSeconds(90), true), List.of(wait.tries(), wait.every(), wait.quiet()));
    }

    @Test
    void handsSecretsOverUnseen() {
        var exec = (FakeTasks.Exec) bind(4).orThrow();
        assertEquals(List.of("ls", "-l"), exec.argv());
        assertEquals("t0p", exec.env().orElseThrow().get("TOKEN").reveal());
    }

    @Test
    void saysWhereAValueIsMissing() {
        var call = call(
                PlaybookLoaderTest.step("task: note\n    with:\n      path: /a\n      text: ${{ alert.labels.x }}"));
        var bound = assertInstanceOf(Bound.Refused.class, bind(call, values()));
        assertTrue(
                bound.problems().toString().endsWith("(p.yaml:7:13)]"),
                bound.problems().toString());
    }

    @Test
    void asksAConditionAnew() {
        var load = new AtomicReference<>(Optional.of(0.9));
        var functions =
                Functions.of(List.of(new Functions.Function("load", List.of(), 0, Type.DOUBLE, none -> load.get()
                        .orElseThrow(() -> new UnknownValue("no samples")))));
        var loader = new PlaybookLoader(FakeTasks.CATALOG, functions);
        String text = PlaybookLoaderTest.step("task: wait\n    with: { until: load() < 0.5 && host.cpus == 2 }");
        var step = (Step.Call)
                loader.load("p.yaml", text, new TreeMap<>()).orThrow().steps().getFirst();
        var until = ((FakeTasks.Wait) bind(step, values()).orThrow()).until();
        assertFalse(until.holds());
        load.set(Optional.of(0.1));
        assertTrue(until.holds());
        load.set(Optional.empty());
        assertFalse(until.holds(), "an unknown value is not so yet");
        assertEquals("load() < 0.5 && host.cpus == 2", until.source());
    }

    @Test
    void namesAConditionThatCannotBeEvaluated() {
        var step = call(PlaybookLoaderTest.step("task: wait\n    with: { until: alert.labels.x == \"a\" }"));
        var until = ((FakeTasks.Wait) bind(step, values()).orThrow()).until();
        assertTrue(
                assertThrows(TaskException.class, until::holds).getMessage().startsWith("alert.labels.x == \"a\": "));
    }

    private static Bound<?> bind(int step) {
        return bind(
                (Step.Call) PlaybookLoaderTest.read(PlaybookLoaderTest.WHOLE)
                        .orThrow()
                        .steps()
                        .get(step),
                values());
    }

    private static Step.Call call(String text) {
        return (Step.Call) PlaybookLoaderTest.read(text).orThrow().steps().getFirst();
    }

    private static Bound<?> bind(Step.Call call, Map<String, Object> values) {
        return bind(call, call.task(), values);
    }

    private static <P extends Record> Bound<P> bind(Step.Call call, Task<P> task, Map<String, Object> values) {
        return StepBinding.bind(call, task, values);
    }

    private static Map<String, Object> values() {
        return Map.of(
                "inputs", INPUTS, "steps", Map.of(), "host", HostFactsScope.values(HOST), "alert", AlertScope.none());
    }
}
