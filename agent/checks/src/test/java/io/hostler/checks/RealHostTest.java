package io.hostler.checks;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Params;
import io.hostler.api.StateTask;
import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.api.VerbTask;
import io.hostler.core.playbook.TaskCatalog;
import io.hostler.testkit.TaskContract;
import io.hostler.testkit.TaskContract.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The contract on this machine instead of a fake one, as far as tasks can be tried on one without harm.
class RealHostTest {

    @TempDir
    private Path folder;

    /// @param with parameters, where a text that begins with `@/` names what is in the bench's folder
    record Row(String task, Map<String, ?> with) {}

    private static final List<Row> ROWS = List.of(
            new Row("file", Map.of("path", "@/new", "content", "x", "mode", "0600")),
            new Row("file", Map.of("path", "@/file", "content", "x".repeat(9999))),
            new Row("file", Map.of("path", "@/file", "mode", "0600")),
            new Row("file", Map.of("path", "@/x/y", "state", "directory", "mode", "0700")),
            new Row("file", Map.of("path", "@/empty", "state", "directory", "mode", "0700")),
            new Row("file", Map.of("path", "@/file", "state", "absent")),
            new Row("file", Map.of("path", "@/empty", "state", "absent")),
            new Row("line", Map.of("path", "@/file", "line", "new", "match", "^o")),
            new Row("line", Map.of("path", "@/file", "line", "old", "state", "absent")),
            new Row("exec", Map.of("argv", List.of("true"), "effect", "reads")),
            new Row("exec", Map.of("argv", List.of("touch", "@/done"))),
            new Row("shell", Map.of("script", "cd \"$WHERE\"; echo x > done", "env", Map.of("WHERE", "@/"))),
            new Row("wait", Map.of("file", "@/file")));

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ROWS.stream().flatMap(row -> points(row)
                .map(point -> DynamicTest.dynamicTest(row.task() + " " + row.with() + ": " + point, point::check)));
    }

    record Failure(String task, Map<String, ?> with, String message) {}

    static final List<Failure> FAILURES = List.of(
            new Failure(
                    "shell",
                    Map.of("script", "echo x; (echo oh no >&2; exit 3); echo y"),
                    "shell: exit status 3, 'oh no'; run the script by hand to see more"),
            new Failure(
                    "exec",
                    Map.of("argv", List.of("sh", "-c", "echo \"no $KEY\"; exit 4"), "env", Map.of("KEY", "hunter2")),
                    "sh: exit status 4, 'no ***'; run it by hand to see more"),
            new Failure(
                    "wait",
                    Map.of("file", "/nowhere/x", "timeout", "20ms", "every", "10ms"),
                    "/nowhere/x: is not there after 20ms; see why, or wait longer with timeout"));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void saysWhatFailed(Failure failure) {
        var task = (VerbTask<?, ?>) TaskCatalog.load().find(failure.task());
        var error = assertThrows(TaskException.class, () -> perform(task, failure.with()));
        assertEquals(failure.message(), error.getMessage());
    }

    private <P extends Record> Record perform(VerbTask<P, ?> task, Map<String, ?> with) {
        return task.perform(bound(task, with), RealBench.below(folder).host());
    }

    private Stream<Point> points(Row row) {
        Task<?> task = TaskCatalog.load().find(row.task());
        return switch (task) {
            case StateTask<?> state -> points(state, row);
            case VerbTask<?, ?> verb -> points(verb, row);
        };
    }

    private <P extends Record> Stream<Point> points(StateTask<P> task, Row row) {
        return TaskContract.of(task, bound(task, row.with()), () -> RealBench.below(folder)).stream();
    }

    private <P extends Record> Stream<Point> points(VerbTask<P, ?> task, Row row) {
        return TaskContract.of(task, bound(task, row.with()), () -> RealBench.below(folder)).stream();
    }

    @SuppressWarnings("unchecked") // a map stays a map
    private <P extends Record> P bound(Task<P> task, Map<String, ?> with) {
        return Params.bind(task.parameters(), (Map<String, ?>) placed(with)).orThrow();
    }

    private Object placed(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().collect(toMap(one -> (String) one.getKey(), one -> placed(one.getValue())));
            case List<?> list -> list.stream().map(this::placed).toList();
            default -> value.toString().replace("@/", folder.resolve("root") + "/");
        };
    }
}
