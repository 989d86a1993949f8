package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// No expression runs away: not while compiling, not while running.
class BoundsTest {

    private static final Scope SCOPE =
            Scope.of(new TreeMap<>(Map.of("l", new Type.ListOf(Type.INT), "s", Type.TEXT, "long", Type.TEXT)));

    private static final Map<String, Object> VALUES = Map.of(
            "l", LongStream.range(0, 1_000).boxed().toList(), "s", "a".repeat(60_000), "long", "a".repeat(70_000));

    record Row(String source, String message) {}

    static final List<Row> REFUSED = List.of(
            new Row("(".repeat(64) + "1", "is nested more than 64 deep; split it"),
            new Row("[".repeat(70) + "]".repeat(70), "is nested more than 64 deep; split it"),
            new Row("!".repeat(70) + "true", "is nested more than 64 deep; split it"),
            new Row("- ".repeat(70) + "l", "is nested more than 64 deep; split it"),
            new Row("1" + " + 1".repeat(129), "has more than 128 operators; split it"),
            new Row("s" + ".x".repeat(129), "has more than 128 operators; split it"),
            new Row("true" + " ? 1 : true".repeat(70), "is nested more than 64 deep; split it"),
            new Row("[" + "100,".repeat(1_100) + "]", "is longer than 4 KiB; split it"),
            new Row("'" + "x".repeat(5_000) + "'", "is longer than 4 KiB; split it"));

    static final List<Row> STOPPED = List.of(
            new Row("l.all(x, l.all(y, x + y >= 0))", "takes more than 100000 steps; work on less"),
            new Row("l.map(x, l).size() > 0 && l.all(x, x in l)", "takes more than 100000 steps; work on less"),
            new Row("l.all(x, l == l)", "takes more than 100000 steps; work on less"),
            new Row("l.map(x, l + l)", "takes more than 100000 steps; work on less"),
            new Row("l.map(x, s + string(x))", "takes more than 100000 steps; work on less"),
            new Row("l.all(x, !s.contains('b'))", "takes more than 100000 steps; work on less"),
            new Row("s + s", "the text is longer than 64 KiB"),
            new Row("long.matches('b')", "'matches' takes at most 64 KiB of text"),
            new Row("s.matches('a*b')", "the pattern takes too many steps on this text; make it simpler"),
            new Row("s.matches('(a|b|ab)*c')", "the pattern takes too many steps on this text; make it simpler"),
            new Row(
                    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(.*a){12}b')",
                    "the pattern takes too many steps on this text; make it simpler"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refusesWhatIsTooLarge(Row row) {
        var failure = assertThrows(ExpressionException.class, () -> Expression.compile(row.source(), SCOPE));
        assertEquals(row.message(), failure.getMessage());
    }

    @ParameterizedTest
    @FieldSource("STOPPED")
    void stopsWhatTakesTooLong(Row row) {
        Expression expression = Expression.compile(row.source(), SCOPE);
        var failure = assertThrows(ExpressionException.class, () -> expression.evaluate(VALUES));
        assertEquals(row.message(), failure.getMessage());
    }

    static final List<Row> FITTING = List.of(
            new Row("(".repeat(60) + "1" + ")".repeat(60) + " == 1", ""),
            new Row("1" + " + 1".repeat(120) + " == 121", ""),
            new Row("l.all(x, x >= 0 && x < 1000)", ""),
            new Row("s.matches('^a+$')", ""));

    @ParameterizedTest
    @FieldSource("FITTING")
    void letsPassWhatFits(Row row) {
        assertEquals(true, Expression.compile(row.source(), SCOPE).evaluate(VALUES));
    }

    /// A small stack is enough for the deepest expression: agents run with 256 KiB.
    @ParameterizedTest
    @FieldSource("DEEP")
    void needsLittleStack(String source) throws InterruptedException {
        var result = new java.util.concurrent.atomic.AtomicReference<Object>("nothing");
        var thread = new Thread(
                null, () -> result.set(Expression.compile(source, SCOPE).evaluate(VALUES)), "small", 256 * 1024);
        thread.start();
        thread.join();
        assertEquals(true, result.get());
    }

    static final List<String> DEEP = List.of(
            "1" + " + 1".repeat(120) + " == 121",
            "true" + " && true".repeat(120),
            "[".repeat(60) + "]".repeat(60) + " == " + "[".repeat(60) + "]".repeat(60));
}
