package io.hostler.core.rule;

import static io.hostler.core.rule.RuleSamples.alert;
import static io.hostler.core.rule.RuleSamples.book;
import static io.hostler.core.rule.RuleSamples.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hostler.core.allow.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RuleBookTest {

    private static final Map<String, String> DISK =
            Map.of("alertname", "Disk", "instance", "db1:9100", "mountpoint", "/var", "severity", "warning");

    private static final String RULE = """
            rules:
              - rule: disk
                alert: 'alertname="Disk",severity=~"warning|critical"'
                when: alert.labels.mountpoint != "/boot"
                run: disk-relief
                with: { path: "${{ alert.labels.mountpoint }}", over: "${{ alert.annotations.size }}" }
                mode: auto
            """;

    record Row(Map<String, String> labels, String reason) {}

    static final List<Row> ROWS = List.of(
            new Row(Map.of("alertname", "Other"), "alertname=\"Disk\", but the alert has alertname=\"Other\""),
            new Row(
                    Map.of("alertname", "Disk", "severity", "info"),
                    "severity=~\"warning|critical\", but the alert has severity=\"info\""),
            new Row(
                    Map.of("alertname", "Disk", "severity", "warning", "mountpoint", "/boot"),
                    "when: alert.labels.mountpoint != \"/boot\" is false"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhyARuleLeavesAnAlertAlone(Row row) {
        var book = book(RULE);
        assertEquals(List.of(), book.decide(alert(row.labels()), upTo(Mode.AUTO)));
        var decision = assertInstanceOf(
                Decision.NotMatched.class,
                book.explain(alert(row.labels()), upTo(Mode.AUTO)).getFirst());
        assertEquals(row.reason(), decision.reason());
    }

    @Test
    void isNotMatchedWhenALabelIsMissingInWhen() {
        var labels = Map.of("alertname", "Disk", "severity", "warning");
        var decision = assertInstanceOf(
                Decision.NotMatched.class,
                book(RULE).explain(alert(labels), upTo(Mode.AUTO)).getFirst());
        assertEquals("when: ", decision.reason().substring(0, 6));
        assertEquals(true, decision.reason().contains("mountpoint"), decision.reason());
    }

    @Test
    void givesTheInputsTheirTypes() {
        var matched = matched(RULE, DISK, Mode.AUTO);
        assertEquals(Map.of("path", "/var", "over", 1L << 30), matched.inputs());
        assertEquals("db1", matched.target());
        assertEquals("db1", matched.counted());
        assertEquals(Optional.empty(), matched.elsewhere());
        assertEquals(Mode.AUTO, matched.mode());
        assertEquals(Optional.empty(), matched.observing());
    }

    @Test
    void countsByTheInputsThatTheRuleNames() {
        assertEquals(
                "db1 path=/var",
                matched(RULE + "    guard: { per: [ path ] }\n", DISK, Mode.AUTO)
                        .counted());
    }

    @Test
    void saysWhichInputItCannotFill() {
        var labels = Map.of("alertname", "Disk", "severity", "warning", "mountpoint", "var");
        var decision = assertInstanceOf(
                Decision.Unusable.class,
                book(RULE).decide(alert(labels), upTo(Mode.AUTO)).getFirst());
        assertEquals("with.path: must be an absolute path", decision.reason());
    }

    record Highest(String mode, Mode highest, Mode effective, Optional<String> observing) {}

    static final List<Highest> MODES = List.of(
            new Highest("auto", Mode.SUGGEST, Mode.SUGGEST, Optional.empty()),
            new Highest("auto", Mode.OBSERVE, Mode.OBSERVE, Optional.of("the allow file's max_mode is observe")),
            new Highest("observe", Mode.AUTO, Mode.OBSERVE, Optional.of("the rule's mode is observe")),
            new Highest("suggest", Mode.AUTO, Mode.SUGGEST, Optional.empty()));

    @ParameterizedTest
    @FieldSource("MODES")
    void goesNoFurtherThanTheAllowFile(Highest row) {
        var matched = matched(RULE.replace("mode: auto", "mode: " + row.mode()), DISK, row.highest());
        assertEquals(row.effective(), matched.mode());
        assertEquals(row.observing(), matched.observing());
    }

    @Test
    void saysThatAnAlertIsForAnotherHost() {
        var labels =
                Map.of("alertname", "Disk", "severity", "warning", "mountpoint", "/var", "instance", "[fd00::2]:9100");
        var matched = matched(RULE, labels, Mode.AUTO);
        assertEquals(Optional.of("alert is for fd00::2, this is db1"), matched.elsewhere());
        assertEquals("fd00::2", matched.target());
    }

    @Test
    void letsTheFirstRuleTakeAnAlertUnlessItSaysContinue() {
        var book = book("""
                rules:
                  - { rule: one, alert: 'alertname="Disk"', run: noop, continue: true }
                  - { rule: elsewhere, alert: 'a=""', run: noop, target: db2 }
                  - { rule: two, alert: 'severity=~".+"', run: noop }
                  - { rule: three, alert: 'alertname="Disk"', run: noop }
                """);
        assertEquals(List.of("one", "two"), names(book.decide(alert(DISK), upTo(Mode.AUTO))));
        var explained = book.explain(alert(DISK), upTo(Mode.AUTO));
        assertEquals(List.of("one", "elsewhere", "two", "three"), names(explained));
        assertEquals("its target is db2, this is db1", ((Decision.NotMatched) explained.get(1)).reason());
        assertEquals("rule 'two' took the alert before", ((Decision.NotMatched) explained.get(3)).reason());
    }

    @Test
    void findsTheSameRulesByIndexAsByAskingAll() {
        String rules = IntStream.range(0, 60)
                .mapToObj(i -> "  - { rule: r" + i + ", run: noop, continue: true, alert: '"
                        + (i % 3 == 0 ? "alertname=~\"A" + i % 7 + "|B\"" : "alertname=\"A" + i % 7 + "\"") + "' }\n")
                .collect(Collectors.joining("", "rules:\n", ""));
        var book = book(rules);
        for (String name : List.of("A0", "A3", "A6", "B", "C", "")) {
            var alert = alert(Map.of("alertname", name, "instance", "db1"));
            var explained = book.explain(alert, upTo(Mode.AUTO)).stream()
                    .filter(decision -> !(decision instanceof Decision.NotMatched))
                    .toList();
            assertEquals(names(explained), names(book.decide(alert, upTo(Mode.AUTO))), name);
        }
    }

    private static Decision.Matched matched(String rules, Map<String, String> labels, Mode highest) {
        return assertInstanceOf(
                Decision.Matched.class,
                book(rules).decide(alert(labels), upTo(highest)).getFirst());
    }

    private static List<String> names(List<Decision> decisions) {
        return decisions.stream().map(decision -> decision.rule().name()).toList();
    }
}
