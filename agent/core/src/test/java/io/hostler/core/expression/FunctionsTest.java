package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.core.expression.Functions.Body;
import io.hostler.core.expression.Functions.Function;
import io.hostler.core.expression.Functions.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FunctionsTest {

    private static final Parameter SERIES = Parameter.literal("series", Type.TEXT);
    private static final Parameter LABELS = Parameter.literal("labels", new Type.MapOf(Type.TEXT));
    private static final Parameter WINDOW = Parameter.literal("window", Type.DURATION);
    private static final Body ECHO = List::toString;

    private static final Scope SCOPE = new Scope(
            new TreeMap<>(Map.of("text", Type.TEXT, "n", Type.INT, "any", Type.DYN)),
            Functions.of(List.of(
                    new Function("avg", List.of(SERIES, WINDOW), 1, Type.TEXT, ECHO),
                    new Function("avg", List.of(SERIES, LABELS, WINDOW), 2, Type.TEXT, ECHO),
                    new Function("half", List.of(Parameter.of("of", Type.DOUBLE)), 1, Type.DOUBLE, FunctionsTest::half),
                    new Function("wrong", List.of(), 0, Type.INT, arguments -> "text"))));

    private static Object half(List<Object> arguments) {
        double of = (Double) arguments.getFirst();
        if (of < 0) {
            throw new IllegalArgumentException("takes no negative number");
        }
        return of / 2;
    }

    record Value(String source, Object value) {}

    static final List<Value> VALUES = List.of(
            new Value("avg('node_load1')", "[node_load1]"),
            new Value("avg('node_load1', '5m')", "[node_load1, PT5M]"),
            new Value("avg('node_load1', duration('5m'))", "[node_load1, PT5M]"),
            new Value("avg('up', {'job': 'node'})", "[up, {job=node}]"),
            new Value("avg('up', {'job': 'node'}, '1h30m')", "[up, {job=node}, PT1H30M]"),
            new Value("avg('up', {})", "[up, {}]"),
            new Value("half(3)", 1.5),
            new Value("half(n) + half(any)", 4.0));

    @ParameterizedTest
    @FieldSource("VALUES")
    void areCalled(Value row) {
        var values = Map.<String, Object>of("n", 5, "any", 3, "text", "up");
        assertEquals(row.value(), Expression.compile(row.source(), SCOPE).evaluate(values));
    }

    record Refused(String source, int column, String message) {}

    static final List<Refused> REFUSED = List.of(
            new Refused("avg(text)", 5, "'series' must be written out"),
            new Refused("avg('up', text)", 11, "'window' must be written out"),
            new Refused("avg('up', {'job': text})", 11, "'labels' must be written out"),
            new Refused("avg('up', '5 m')", 11, "is no duration; write such as 500ms, 5m, 1h30m or 2d"),
            new Refused(
                    "1 + avg()",
                    5,
                    "'avg' is called as avg(series: text, window?: duration)"
                            + " or avg(series: text, labels: map of text, window?: duration)"),
            new Refused("half('a')", 1, "'half' is called as half(of: double)"),
            new Refused("haf(1)", 1, "there is no function 'haf'; did you mean 'half'?"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void areRefusedAtTheirPlace(Refused row) {
        var failure = assertThrows(ExpressionException.class, () -> Expression.compile(row.source(), SCOPE));
        assertEquals(row, new Refused(row.source(), failure.column(), failure.getMessage()));
    }

    static final List<Refused> FAILING = List.of(
            new Refused("1.0 + half(-1)", 7, "half: takes no negative number"),
            new Refused("half(any)", 6, "should be double, but is text"),
            new Refused("wrong()", 1, "wrong should be int, but is text"));

    @ParameterizedTest
    @FieldSource("FAILING")
    void failAtTheirPlace(Refused row) {
        Expression expression = Expression.compile(row.source(), SCOPE);
        var failure = assertThrows(ExpressionException.class, () -> expression.evaluate(Map.of("any", "x")));
        assertEquals(row, new Refused(row.source(), failure.column(), failure.getMessage()));
    }
}
