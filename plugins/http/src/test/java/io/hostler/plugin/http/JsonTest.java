package io.hostler.plugin.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonTest {

    record Row(String text, Object value) {}

    static final List<Row> GOOD = List.of(
            new Row("{}", Map.of()),
            new Row(" [ ]\n", List.of()),
            new Row("[1, -2, 0, -0]", List.of(1L, -2L, 0L, 0L)),
            new Row("[1.5, 1e3, -2E-1, 0.0]", List.of(1.5, 1000.0, -0.2, 0.0)),
            new Row("[9223372036854775807, 9223372036854775808]", List.of(Long.MAX_VALUE, 9.223372036854775808e18)),
            new Row("true", true),
            new Row("false", false),
            new Row("\"\"", ""),
            new Row("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\uDE00ä\"", "a\"\\/\b\f\n\r\tä😀ä"),
            new Row("{\"a\": {\"b\": [1, {\"c\": \"d\"}]}}", Map.of("a", Map.of("b", List.of(1L, Map.of("c", "d"))))),
            new Row("{\"a\": null, \"b\": [null]}", Map.of("b", List.of(Map.of()))),
            new Row("{\"a\": 1, \"a\": 2}", Map.of("a", 2L)),
            new Row("{\"a\": 1, \"a\": null}", Map.of()),
            new Row("[".repeat(64) + "1" + "]".repeat(64), nested(64)));

    @ParameterizedTest
    @FieldSource("GOOD")
    void readsJson(Row row) {
        assertEquals(row.value(), Json.parse(row.text()));
    }

    static final List<String> BAD = List.of(
            "",
            "null",
            "nul",
            "hello",
            "<html>",
            "{",
            "[1",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{'a':1}",
            "[01]",
            "[+1]",
            "[.5]",
            "[1.]",
            "[1e]",
            "[-]",
            "[NaN]",
            "[0x1]",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\\u1",
            "\"a\nb\"",
            "[1] 2",
            "[1]//",
            "\ufeff[1]",
            "[1]\0",
            "[".repeat(66) + "]".repeat(66),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000));

    @ParameterizedTest
    @FieldSource("BAD")
    void readsAnythingElseAsAnEmptyMap(String text) {
        assertEquals(Map.of(), Json.parse(text));
    }

    private static Object nested(int depth) {
        return depth == 0 ? 1L : List.of(nested(depth - 1));
    }
}
