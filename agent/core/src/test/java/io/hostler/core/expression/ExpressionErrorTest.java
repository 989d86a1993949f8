package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExpressionErrorTest {

    record Error(String source, int line, int column, String message) {}

    static final List<Error> REFUSED = List.of(
            new Error("", 1, 1, "is empty"),
            new Error("a = 1", 1, 3, "'=' is not an operator; write '=='"),
            new Error("1 == = 1", 1, 6, "'=' is not an operator; write '=='"),
            new Error("true & true", 1, 6, "'&' is not an operator; write '&&'"),
            new Error("true | true", 1, 6, "'|' is not an operator; write '||'"),
            new Error("true and true", 1, 6, "write '&&' instead of 'and'"),
            new Error("true or true", 1, 6, "write '||' instead of 'or'"),
            new Error("not true", 1, 1, "write '!' instead of 'not'"),
            new Error("not(true)", 1, 1, "there is no function 'not'; write '!'"),
            new Error("1 +\n  'abc", 2, 3, "text is not closed; add '"),
            new Error("“a”", 1, 1, "'“' does not quote text; write \" or '"),
            new Error("'\\d'", 1, 2, "'\\d' is no escape; write '\\\\' for a backslash"),
            new Error("'\\x4'", 1, 2, "needs 2 digits of a character's code"),
            new Error("(1 + 2", 1, 7, "expected ')', but there is the end"),
            new Error("[1 2]", 1, 4, "expected ',' or ']', but there is '2'"),
            new Error("1 2", 1, 3, "expected an operator or the end, but there is '2'"),
            new Error("1 + * 2", 1, 5, "expected a value, but there is '*'"),
            new Error("alert.labels.1", 1, 13, "expected an operator or the end, but there is '.1'"),
            new Error("alert.", 1, 7, "expected a field after '.', but there is the end; for other keys write [\"…\"]"),
            new Error("5m", 1, 1, "'5m' is not a number; for a duration write duration(\"5m\")"),
            new Error("64MiB", 1, 1, "'64MiB' is not a number"),
            new Error("1u", 1, 1, "unsigned numbers are not known; write 1"),
            new Error("9223372036854775808", 1, 1, "'9223372036854775808' does not fit in 64 bits"),
            new Error("inputs.pth", 1, 8, "inputs has no 'pth'; did you mean 'path'?"),
            new Error("inputs[\"pth\"]", 1, 8, "inputs has no 'pth'; did you mean 'path'?"),
            new Error("imputs.path", 1, 1, "there is no 'imputs'; did you mean 'inputs'?"),
            new Error("zzz", 1, 1, "there is no 'zzz'; there is alert, event, inputs, now, steps"),
            new Error("size", 1, 1, "'size' is a function; write size(…)"),
            new Error("sise('a')", 1, 1, "there is no function 'sise'; did you mean 'size'?"),
            new Error("inputs.path.x", 1, 13, "text has no fields, so no 'x'"),
            new Error("inputs[inputs.path]", 1, 15, "name the field of inputs as it stands, with a dot"),
            new Error("alert.labels[1]", 1, 14, "the index of a map of text is text, not int"),
            new Error("inputs.hosts['a']", 1, 14, "the index of a list of text is int, not text"),
            new Error("inputs.over[0]", 1, 13, "int has no elements"),
            new Error("inputs.path > 3", 1, 13, "'>' does not take text and int"),
            new Error("inputs.path + 3", 1, 13, "'+' does not take text and int; write string(…) around one"),
            new Error("inputs.over == '64'", 1, 13, "'==' does not take int and text"),
            new Error("1.5 % 2", 1, 5, "'%' does not take double and int"),
            new Error("inputs.over && true", 1, 8, "'&&' takes bool, not int"),
            new Error("!1", 1, 2, "'!' takes bool, not int"),
            new Error("-'a'", 1, 1, "'-' takes a number, not text"),
            new Error("true ? 1 : 'a'", 1, 6, "both sides of ':' must be of one type, not int and text"),
            new Error("1 in 'a'", 1, 3, "'in' does not take int and text"),
            new Error("{1: 2}", 1, 2, "the keys of a map are text, not int"),
            new Error("size(1)", 1, 6, "'size' does not take int"),
            new Error("size()", 1, 1, "'size' takes 1 value here, not 0"),
            new Error("contains('a', 'b')", 1, 1, "write x.contains(…), after what it looks at"),
            new Error("'5m'.duration()", 1, 6, "write duration(…), with nothing before it"),
            new Error("duration('5 minutes')", 1, 10, "is no duration; write such as 500ms, 5m, 1h30m or 2d"),
            new Error("timestamp('today')", 1, 11, "is no timestamp; write such as 2026-01-31T12:00:00Z"),
            new Error("'a'.matches('(')", 1, 13, "the pattern is wrong at 2: Unclosed group"),
            new Error(
                    "'a'.matches('a(?=b)')",
                    1,
                    13,
                    "the pattern uses look-around, a back reference or '&&'; write it without"),
            new Error("'a'.matches(inputs.path)", 1, 20, "the pattern of 'matches' must be written out"),
            new Error("has(inputs)", 1, 1, "'has' takes one field, such as has(alert.labels.job)"),
            new Error("inputs.hosts.map(1, 2)", 1, 14, "'map' takes a name and an expression, such as list.map(x, …)"),
            new Error("inputs.hosts.all(h, h)", 1, 21, "'all' takes bool, not text"),
            new Error("inputs.over.all(h, true)", 1, 8, "a macro takes a list or a map, not int"));

    static final List<Error> WITHOUT_VALUE = List.of(
            new Error("inputs.over / 0", 1, 13, "division by zero"),
            new Error("1 +\n9223372036854775807", 1, 3, "the result does not fit in 64 bits"),
            new Error("int('x')", 1, 5, "the text is no int"),
            new Error("event.n.x", 1, 9, "int has no 'x'"),
            new Error("event.n + 'a'", 1, 9, "'+' does not take int and text"),
            new Error("event.n && true", 1, 7, "should be bool, but is int"),
            new Error("string(event.list)", 1, 14, "a list cannot become text; pick what is meant"),
            new Error("event.list['a']", 1, 12, "the index of a list is int, not text"),
            new Error("event.key", 1, 7, "key should be dyn, but is secret"));

    static final List<Error> MISSING = List.of(
            new Error("alert.labels.foo == 'x'", 1, 14, "alert.labels has no 'foo'"),
            new Error("alert.labels['f-o']", 1, 14, "alert.labels has no 'f-o'"),
            new Error("event.list[9]", 1, 12, "the value has no element 9, only 3"),
            new Error("event.zap", 1, 7, "event has no 'zap'"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedAtItsPlace(Error row) {
        var failure = assertThrows(ExpressionException.class, () -> Sample.compile(row.source()));
        assertEquals(row, error(row.source(), failure));
    }

    @ParameterizedTest
    @FieldSource("WITHOUT_VALUE")
    void hasNoValue(Error row) {
        var failure = assertThrows(ExpressionException.class, () -> Sample.value(row.source()));
        assertEquals(row, error(row.source(), failure));
        assertEquals(false, failure.missing());
    }

    @ParameterizedTest
    @FieldSource("MISSING")
    void isMissing(Error row) {
        var failure = assertThrows(ExpressionException.class, () -> Sample.value(row.source()));
        assertEquals(row, error(row.source(), failure));
        assertEquals(true, failure.missing());
    }

    @Test
    void pointsAtThePlaceInItsLine() {
        var failure = assertThrows(ExpressionException.class, () -> Sample.compile("1 ==\n\tinputs.pth\n"));
        assertEquals("\tinputs.pth\n\t       ^", failure.caret());
    }

    @Test
    void tellsWhereAValueIsNotOfItsType() {
        Expression expression = Sample.compile("inputs.over > 3");
        var wrong = Map.<String, Object>of("inputs", Map.of("over", "many"));
        var failure = assertThrows(ExpressionException.class, () -> expression.evaluate(wrong));
        assertEquals(
                new Error("inputs.over > 3", 1, 8, "over should be int, but is text"),
                error(expression.source(), failure));
        var none = assertThrows(ExpressionException.class, () -> expression.evaluate(Map.of()));
        assertEquals("inputs has no value", none.getMessage());
    }

    private static Error error(String source, ExpressionException failure) {
        return new Error(source, failure.line(), failure.column(), failure.getMessage());
    }
}
