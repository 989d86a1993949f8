package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TemplateTest {

    record Row(String text, boolean dynamic, String type, Object value) {}

    static final List<Row> VALUES = List.of(
            new Row("", false, "text", ""),
            new Row("plain $x {{ }} $", false, "text", "plain $x {{ }} $"),
            new Row("${{ inputs.over }}", true, "int", 64L),
            new Row("  ${{inputs.wait}}\n", true, "duration", Duration.ofMinutes(90)),
            new Row("${{ inputs.hosts }}", true, "list of text", List.of("db1", "db2")),
            new Row("${{ {'a': {'b': 1}} }}", true, "map of map of int", Map.of("a", Map.of("b", 1L))),
            new Row("${{ {'a': {'b': 1}}}}", true, "map of map of int", Map.of("a", Map.of("b", 1L))),
            new Row("${{ '}}' }}", true, "text", "}}"),
            new Row("${{ '${{' }} x", true, "text", "${{ x"),
            new Row("a ${{ inputs.over }} b ${{ inputs.path }}", true, "text", "a 64 b /var/lib/app"),
            new Row("${{ 1.5 }}${{ 2.0 }} ${{ true }}", true, "text", "1.52 true"),
            new Row("for ${{ inputs.wait }}", true, "text", "for 1h30m"),
            new Row("at ${{ now }}", true, "text", "at 2026-01-31T12:00:00Z"),
            new Row("n=${{ event.n }}", true, "text", "n=3"));

    @ParameterizedTest
    @FieldSource("VALUES")
    void keepsTheTypeOrJoins(Row row) {
        Template template = Template.compile(row.text(), Sample.SCOPE);
        assertEquals(
                row,
                new Row(
                        template.source(),
                        template.isDynamic(),
                        template.type().words(),
                        template.evaluate(Sample.VALUES)));
    }

    record Refused(String text, int line, int column, String message) {}

    static final List<Refused> REFUSED = List.of(
            new Refused("a ${{ inputs.ovr }}", 1, 14, "inputs has no 'ovr'; did you mean 'over'?"),
            new Refused("a\nb ${{ nov }}", 2, 7, "there is no 'nov'; did you mean 'now'?"),
            new Refused("x ${{ 1", 1, 3, "'${{' is not closed; add '}}'"),
            new Refused("x ${{ 1 } y", 1, 9, "expected an operator or the end, but there is '}'"),
            new Refused("x ${{ }}", 1, 7, "expected a value, but there is '}'"),
            new Refused("x ${{ [1] }}", 1, 7, "a list of int cannot become text; pick what is meant"),
            new Refused("x ${{ null }}", 1, 7, "a null cannot become text; pick what is meant"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedAtItsPlaceInTheText(Refused row) {
        var failure = assertThrows(ExpressionException.class, () -> Template.compile(row.text(), Sample.SCOPE));
        assertEquals(row, new Refused(row.text(), failure.line(), failure.column(), failure.getMessage()));
    }

    @Test
    void isSecretWithASecretInIt() {
        Template template = Template.compile("${{ inputs.path }}:${{ inputs.password }}", Sample.SCOPE);
        assertEquals(Type.SECRET, template.type());
        assertEquals(Set.of("inputs.path", "inputs.password"), template.mentions());
        Secret secret = assertInstanceOf(Secret.class, template.evaluate(Sample.VALUES));
        assertEquals("/var/lib/app:hunter2", secret.reveal());
    }

    @Test
    void hasNoValueWhereAPartHasNone() {
        Template template = Template.compile("a ${{ event.list }}", Sample.SCOPE);
        var failure = assertThrows(ExpressionException.class, () -> template.evaluate(Sample.VALUES));
        assertEquals("a list cannot become text; pick what is meant", failure.getMessage());
        assertEquals(13, failure.column());
    }
}
