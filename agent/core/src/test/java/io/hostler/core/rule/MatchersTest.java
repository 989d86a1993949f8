package io.hostler.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MatchersTest {

    private static final Map<String, String> LABELS = Map.of(
            "alertname", "DiskAlmostFull",
            "severity", "warning",
            "job.name", "a\"b",
            "path", "C:\\tmp",
            "lines", "a\nb",
            "größe", "é");

    record Row(String text, boolean matches) {}

    static final List<Row> ROWS = List.of(
            new Row("alertname=\"DiskAlmostFull\",severity=~\"warning|critical\"", true),
            new Row("{alertname=\"DiskAlmostFull\", severity=\"warning\",}", true),
            new Row(" { severity = warning } ", true),
            new Row("severity=warning", true),
            new Row("severity='warning'", true),
            new Row("severity=`warning`", true),
            new Row("severity=\"warn\"", false),
            new Row("severity=~\"warn\"", false),
            new Row("severity=~\"warn.*\"", true),
            new Row("severity=~\"(?i)WARNING\"", true),
            new Row("severity=~\"(?P<level>warn)ing\"", true),
            new Row("severity!=\"critical\"", true),
            new Row("severity!~\"warn.*\"", false),
            new Row("severity!~\"crit|fatal\"", true),
            new Row("severity=~\"crit|\"", false),
            new Row("absent=\"\"", true),
            new Row("absent=~\"x|\"", true),
            new Row("absent!=\"\"", false),
            new Row("absent=~\".+\"", false),
            new Row("absent!=\"x\"", true),
            new Row("\"job.name\"=\"a\\\"b\"", true),
            new Row("job.name=`a\"b`", true),
            new Row("path=\"C:\\\\tmp\"", true),
            new Row("path=`C:\\tmp`", true),
            new Row("path=~`C:\\\\.*`", true),
            new Row("lines=\"a\\nb\"", true),
            new Row("lines=~\"a.b\"", true),
            new Row("größe=\"\\xc3\\xa9\"", true),
            new Row("\"gr\\u00f6ße\"=\"\\303\\251\"", true),
            new Row("größe=\"\\U000000e9\"", true),
            new Row("severity=\"warning\",severity=\"critical\"", false));

    record Bad(String text, int column, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad("", 1, "a label name is missing"),
            new Bad("{}", 2, "a label name is missing"),
            new Bad("a", 2, "one of = != =~ !~ is missing"),
            new Bad("a==\"b\"", 3, "a value is missing"),
            new Bad("a=\"b\" c=\"d\"", 7, "a ',' is missing before this"),
            new Bad("{a=\"b\"", 7, "a ',' or the closing '}' is missing"),
            new Bad("{a=\"b\"} c", 9, "nothing may follow the closing '}'"),
            new Bad("a=\"b\"}", 6, "a ',' is missing before this"),
            new Bad("a=\"b\",,", 7, "a label name is missing"),
            new Bad("\"\"=\"b\"", 1, "a label name is empty"),
            new Bad("a=\"b", 3, "the closing \" is missing"),
            new Bad("a=\"b\\", 3, "the closing \" is missing"),
            new Bad("a=~\"b\\.c\"", 6, "'\\.' is no escape; write '\\\\.' to mean a backslash"),
            new Bad("a=\"\\x4\"", 4, "the escape needs 2 digits"),
            new Bad("a=\"\\ud800\"", 9, "the escape is no character"),
            new Bad("a=\"\\U00110000\"", 13, "the escape is no character"),
            new Bad("a=\"\\Uffffffff\"", 4, "the escape is no character"),
            new Bad("a=\"\\xff\"", 3, "the escapes are not UTF-8"),
            new Bad("a=~\"(b\"", 4, "pattern is wrong: Unclosed group"),
            new Bad("a=~\"(?!b)c\"", 4, "pattern has '(?!', which Prometheus does not know either; write it without"),
            new Bad("a=~`(b)\\1`", 4, "pattern has '\\1', which Prometheus does not know either; write it without"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void matchesWholeValues(Row row) {
        assertEquals(row.matches(), Matchers.parse(row.text()).matches(LABELS));
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void pointsAtWhatIsWrong(Bad bad) {
        var thrown = assertThrows(MatchersException.class, () -> Matchers.parse(bad.text()));
        assertEquals(bad.message(), thrown.getMessage());
        assertEquals(bad.column(), thrown.column());
        assertEquals(bad.text() + "\n" + " ".repeat(bad.column() - 1) + "^", thrown.caret());
    }

    @Test
    void saysWhichMatcherDidNotHold() {
        var matchers = Matchers.parse("alertname=DiskAlmostFull, severity = \"critical\",x=\"y\"");
        assertEquals(
                Optional.of("severity = \"critical\", but the alert has severity=\"warning\""),
                matchers.mismatch(LABELS));
        assertEquals(
                Optional.of("x=\"y\", but the alert has no label x"),
                Matchers.parse("x=\"y\"").mismatch(LABELS));
    }

    @Test
    void givesUpOnAPatternThatNeverEnds() {
        var matchers = Matchers.parse("a=~\"(x+x+)+y\"");
        assertEquals(
                Optional.of("a: pattern '(x+x+)+y' takes too long; write it without nested repetition"),
                matchers.mismatch(Map.of("a", "x".repeat(4000))));
        assertFalse(matchers.matches(Map.of("a", "x".repeat(4000))));
        assertEquals(
                Optional.of("a: pattern '(x|yy)*' takes too long; write it without nested repetition"),
                Matchers.parse("a=~\"(x|yy)*\"").mismatch(Map.of("a", "x".repeat(500_000))));
    }

    @Test
    void knowsTheOnlyAlertNameThatCanMatch() {
        assertEquals(
                Optional.of("Up"), Matchers.parse("a=\"b\",alertname=\"Up\"").alertname());
        assertEquals(Optional.empty(), Matchers.parse("alertname=~\"Up\"").alertname());
        assertEquals("a=\"b\",c!=d", Matchers.parse("{ a=\"b\" , c!=d }").toString());
    }
}
