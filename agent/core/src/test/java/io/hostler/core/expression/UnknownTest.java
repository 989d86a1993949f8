package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.core.expression.Functions.Function;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class UnknownTest {

    private static final Scope SCOPE = new Scope(
            new TreeMap<>(), Functions.of(List.of(new Function("unknown", List.of(), 0, Type.DOUBLE, arguments -> {
                throw new UnknownValue("too few samples");
            }))));

    record Row(String source, boolean value) {}

    static final List<Row> DECIDED = List.of(
            new Row("false && unknown() > 1", false),
            new Row("unknown() > 1 && false", false),
            new Row("true || unknown() > 1", true),
            new Row("unknown() > 1 || true", true),
            new Row("(unknown() > 1 && 1 / 0 > 0) || true", true),
            new Row("true ? true : unknown() > 1", true),
            new Row("[1, 2].exists(x, x == 2 || unknown() > 1)", true),
            new Row("[1, 2].all(x, x == 1 && unknown() > 1)", false));

    @ParameterizedTest
    @FieldSource("DECIDED")
    void doesNotMatterWhereAnotherDecides(Row row) {
        assertEquals(row.value(), Expression.compile(row.source(), SCOPE).evaluate(Map.of()));
    }

    static final List<String> UNKNOWN = List.of(
            "unknown()",
            "unknown() + 1.0 > 3",
            "!(unknown() > 1)",
            "true && unknown() > 1",
            "unknown() > 1 && true",
            "false || unknown() > 1",
            "unknown() > 1 || false",
            "unknown() > 1 || 1 / 0 > 0",
            "1 / 0 > 0 || unknown() > 1",
            "1 / 0 > 0 && unknown() > 1",
            "unknown() > 1 ? true : true",
            "[unknown()]",
            "[1, 2].exists(x, unknown() > x)",
            "[0, 1].all(x, 1 / x > 0 && unknown() > 1)",
            "[1, 2].filter(x, unknown() > x)",
            "string(unknown())");

    @ParameterizedTest
    @FieldSource("UNKNOWN")
    void passesThroughEverythingElse(String source) {
        Expression expression = Expression.compile(source, SCOPE);
        var unknown = assertThrows(UnknownValue.class, () -> expression.evaluate(Map.of()));
        assertEquals("too few samples", unknown.getMessage());
    }
}
