package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Secret;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SecretTest {

    record Row(String source, String revealed) {}

    static final List<Row> SECRET = List.of(
            new Row("inputs.password", "hunter2"),
            new Row("inputs['password']", "hunter2"),
            new Row("'postgres://app:' + inputs.password + '@db1'", "postgres://app:hunter2@db1"),
            new Row("inputs.password == 'hunter2'", "true"),
            new Row("size(inputs.password) > 3", "true"),
            new Row("inputs.password.startsWith('h')", "true"),
            new Row("inputs.password.matches('^h')", "true"),
            new Row("true || inputs.password == ''", "true"),
            new Row("false ? inputs.password : 'none'", "none"),
            new Row("inputs.password == '' ? 1 : 2", "2"),
            new Row("'hunter2' in [inputs.password]", "true"),
            new Row("[inputs.password][0]", "hunter2"),
            new Row("{'a': inputs.password}.a", "hunter2"),
            new Row("{inputs.password: 'a'}['hunter2']", "a"),
            new Row("inputs.tokens[1]", "t1"),
            new Row("inputs.tokens.exists(t, t == 't1')", "true"),
            new Row("inputs.hosts.exists(h, h == inputs.password)", "false"),
            new Row("inputs.tokens.map(t, t + '!')[0]", "t0!"),
            new Row("inputs.tokens.filter(t, t != 't0')[0]", "t1"),
            new Row("size(inputs.tokens)", "2"));

    @ParameterizedTest
    @FieldSource("SECRET")
    void whatIsMadeOfASecretIsSecret(Row row) {
        Expression expression = Sample.compile(row.source());
        assertEquals(Type.SECRET, expression.type());
        Secret secret = assertInstanceOf(Secret.class, expression.evaluate(Sample.VALUES));
        assertEquals(row.revealed(), secret.reveal());
    }

    static final List<String> PLAIN = List.of("inputs.path", "has(inputs.password)", "inputs.hosts[0]");

    @ParameterizedTest
    @FieldSource("PLAIN")
    void itsNeighboursAreNot(String source) {
        assertFalse(Sample.compile(source).type() == Type.SECRET);
    }

    static final List<Row> REFUSED = List.of(
            new Row("inputs", "inputs holds secrets; name the one that is meant"),
            new Row("inputs.tokens", "inputs.tokens holds secrets; name the one that is meant"),
            new Row("inputs == inputs", "inputs holds secrets; name the one that is meant"),
            new Row("'t1' in inputs.tokens", "inputs.tokens holds secrets; write exists(x, x == …)"),
            new Row("[inputs.password]", "a secret can be text, not part of a list of text"),
            new Row("inputs.tokens.map(t, 1)", "a secret can be text, not part of a list of int"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refusesWhatCannotBeWrapped(Row row) {
        var failure = assertThrows(ExpressionException.class, () -> Sample.compile(row.source()));
        assertEquals(row.revealed(), failure.getMessage());
    }

    static final List<String> FAILING = List.of(
            "int(inputs.password)",
            "alert.labels[inputs.password]",
            "{'a': 1}[inputs.password]",
            "event.list.exists(x, x + inputs.password == 1)");

    @ParameterizedTest
    @FieldSource("FAILING")
    void failuresDoNotTellIt(String source) {
        var failure = assertThrows(ExpressionException.class, () -> Sample.value(source));
        assertEquals("has no value; the reason may hold a secret and is not shown", failure.getMessage());
    }
}
