package io.hostler.core.expression;

import io.hostler.api.Secret;
import io.hostler.core.expression.Type.Field;
import io.hostler.core.expression.Type.ListOf;
import io.hostler.core.expression.Type.MapOf;
import io.hostler.core.expression.Type.RecordOf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The names of a playbook and an alert, as the agent would give them.
final class Sample {

    private static final Type INPUTS = record(
            "inputs",
            Map.of(
                    "path", Field.of(Type.TEXT),
                    "over", Field.of(Type.INT),
                    "ratio", Field.of(Type.DOUBLE),
                    "wait", Field.of(Type.DURATION),
                    "hosts", Field.of(new ListOf(Type.TEXT)),
                    "password", Field.of(Type.SECRET),
                    "tokens", Field.of(new ListOf(Type.SECRET))));

    private static final Type STEPS =
            record("steps", Map.of("before", Field.of(step("steps.before")), "after", Field.of(step("steps.after"))));

    static final Scope SCOPE = Scope.of(new TreeMap<>(Map.of(
            "inputs",
            INPUTS,
            "steps",
            STEPS,
            "alert",
            record("alert", Map.of("labels", Field.of(new MapOf(Type.TEXT)))),
            "event",
            Type.DYN,
            "now",
            Type.TIMESTAMP)));

    static final Map<String, Object> VALUES = Map.of(
            "inputs",
                    Map.of(
                            "path", Path.of("/var/lib/app"),
                            "over", 64,
                            "ratio", 2L,
                            "wait", Duration.ofMinutes(90),
                            "hosts", List.of("db1", "db2"),
                            "password", new Secret("hunter2"),
                            "tokens", List.of(new Secret("t0"), new Secret("t1"))),
            "steps",
                    Map.of(
                            "before", Map.of("ran", true, "wal_bytes", 100L, "error", ""),
                            "after", Map.of("ran", false, "error", "skipped")),
            "alert", Map.of("labels", Map.of("job", "node", "a-b", "odd")),
            "event", Map.of("n", 3, "list", List.of(1, 2.5, "x"), "key", new Secret("deep")),
            "now", Instant.parse("2026-01-31T12:00:00Z"));

    private Sample() {}

    static Expression compile(String source) {
        return Expression.compile(source, SCOPE);
    }

    static Object value(String source) {
        return compile(source).evaluate(VALUES);
    }

    private static Type step(String name) {
        return record(
                name,
                Map.of(
                        "ran", Field.of(Type.BOOL),
                        "error", Field.of(Type.TEXT),
                        "wal_bytes", Field.guarded(Type.INT)));
    }

    private static Type record(String name, Map<String, Field> fields) {
        return new RecordOf(name, new TreeMap<>(fields));
    }
}
