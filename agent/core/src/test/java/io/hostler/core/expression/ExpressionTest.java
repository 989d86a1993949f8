package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExpressionTest {

    record Value(String source, String type, Object value) {}

    static final List<Value> VALUES = List.of(
            new Value("inputs.path + '/x'", "text", "/var/lib/app/x"),
            new Value("inputs['path']", "text", "/var/lib/app"),
            new Value("inputs.over", "int", 64L),
            new Value("inputs.ratio", "double", 2.0),
            new Value("inputs.over * inputs.ratio", "double", 128.0),
            new Value("inputs.over > 63.5", "bool", true),
            new Value("9007199254740993 > 9007199254740992.0", "bool", true),
            new Value("9007199254740993 == 9007199254740992.0", "bool", false),
            new Value("1 in [1.0, 2.0]", "bool", true),
            new Value("[1, 2.5]", "list of double", List.of(1.0, 2.5)),
            new Value("[1] == [1.0]", "bool", true),
            new Value("false ? 1 : 2.5", "double", 2.5),
            new Value("inputs.wait", "duration", Duration.ofMinutes(90)),
            new Value("inputs.wait > duration('1h')", "bool", true),
            new Value("string(inputs.wait)", "text", "1h30m"),
            new Value("now - duration('2d')", "timestamp", Instant.parse("2026-01-29T12:00:00Z")),
            new Value("int(now)", "int", 1_769_860_800L),
            new Value("alert.labels.job", "text", "node"),
            new Value("alert.labels['a-b']", "text", "odd"),
            new Value("'foo' in alert.labels", "bool", false),
            new Value("has(alert.labels.foo)", "bool", false),
            new Value("has(alert.labels['a-b'])", "bool", true),
            new Value("has(event.a.b.c)", "bool", false),
            new Value("alert.labels.map(k, k + '=' + alert.labels[k]).size()", "int", 2L),
            new Value("inputs.hosts.exists(h, h == 'db2')", "bool", true),
            new Value("inputs.hosts.filter(h, h.endsWith('1'))", "list of text", List.of("db1")),
            new Value("event.n", "dyn", 3L),
            new Value("event.n + 1.5", "dyn", 4.5),
            new Value("event.list.map(x, string(x))", "list of text", List.of("1", "2.5", "x")),
            new Value("event.n > 2 ? 'many' : 'few'", "text", "many"),
            new Value("null", "null", Optional.empty()),
            new Value("[1, 'a']", "list of dyn", List.of(1L, "a")),
            new Value("{'a': [1]}", "map of list of int", Map.of("a", List.of(1L))),
            new Value("string(1.5) + string(3.0) + string(true)", "text", "1.53true"),
            new Value("'ab'.matches('^a')", "bool", true));

    @ParameterizedTest
    @FieldSource("VALUES")
    void hasTypeAndValue(Value row) {
        Expression expression = Sample.compile(row.source());
        assertEquals(
                row, new Value(expression.source(), expression.type().words(), expression.evaluate(Sample.VALUES)));
    }

    record Mention(String source, Set<String> paths) {}

    static final List<Mention> MENTIONS = List.of(
            new Mention("1 + 2", Set.of()),
            new Mention("inputs.path == inputs.path", Set.of("inputs.path")),
            new Mention("inputs['path']", Set.of("inputs.path")),
            new Mention("alert.labels.foo == ''", Set.of("alert.labels")),
            new Mention("has(alert.labels.foo)", Set.of("alert.labels")),
            new Mention("event.a.b", Set.of("event")),
            new Mention("alert.labels.exists(event, event == 'x')", Set.of("alert.labels")),
            new Mention(
                    "steps.before.ran && steps.before.wal_bytes > inputs.over",
                    Set.of("steps.before.ran", "steps.before.wal_bytes", "inputs.over")));

    @ParameterizedTest
    @FieldSource("MENTIONS")
    void tellsWhatItReads(Mention row) {
        assertEquals(row.paths(), Sample.compile(row.source()).mentions());
    }

    @Test
    void isEvaluatedWithDifferentValues() {
        Expression expression = Sample.compile("alert.labels.job == 'node'");
        assertEquals(true, expression.evaluate(Sample.VALUES));
        assertEquals(false, expression.evaluate(Map.of("alert", Map.of("labels", Map.of("job", "db")))));
    }
}
