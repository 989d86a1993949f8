package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Parameter.Kind;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConversionTest {

    enum Word {
        ONE,
        TWO
    }

    record Kinds(
            @Param("x") String text,
            @Param("x") Path path,
            @Param("x") Duration duration,
            @Param("x") boolean flag,
            @Param("x") int number,
            @Param("x") long big,
            @Param("x") Word choice,
            @Param("x") List<String> list,
            @Param("x") Map<String, String> map,
            @Param("x") Secret secret,
            @Param("x") Map<String, Secret> secrets,
            @Param("x") Source source,
            @Param("x") Condition condition) {}

    record Row(String component, Object raw, Object value) {}

    static final List<Row> GOOD = List.of(
            new Row("text", "a", "a"),
            new Row("text", 10, "10"),
            new Row("text", true, "true"),
            new Row("path", "/etc/../srv/./x", Path.of("/srv/x")),
            new Row("duration", "1m30s", Duration.ofSeconds(90)),
            new Row("duration", Duration.ofSeconds(3), Duration.ofSeconds(3)),
            new Row("flag", "true", true),
            new Row("flag", false, false),
            new Row("number", "-7", -7),
            new Row("number", 7L, 7),
            new Row("big", "9000000000", 9_000_000_000L),
            new Row("choice", "two", Word.TWO),
            new Row("list", List.of("a", 1), List.of("a", "1")),
            new Row("map", Map.of("a", 1, 2, true), Map.of("a", "1", "2", "true")));

    @ParameterizedTest
    @FieldSource("GOOD")
    void makesAValue(Row row) {
        assertEquals(row.value(), Conversion.to(type(row.component()), row.raw()));
    }

    static final List<Row> BAD = List.of(
            new Row("text", List.of(), "must be a single value"),
            new Row("path", "etc", "must be an absolute path"),
            new Row("path", "/a\0b", "must be an absolute path without odd characters"),
            new Row("duration", "soon", "must be a duration such as 30s or 5m"),
            new Row("flag", "yes", "must be true or false"),
            new Row("flag", "True", "must be true or false"),
            new Row("number", "1.0", "must be a whole number"),
            new Row("number", 9_000_000_000L, "must be a whole number"),
            new Row("choice", "three", "must be one of one, two"),
            new Row("choice", "ONE", "must be one of one, two"),
            new Row("list", "a", "must be a list"),
            new Row("list", List.of(List.of()), "must be a single value"),
            new Row("map", List.of(), "must be a map"),
            new Row("map", Map.of("a", Map.of()), "must be a single value"),
            new Row("map", Map.of("a", new Secret("b")), "must not be a secret; name a parameter that takes one"),
            new Row("secrets", "hunter2", "must be a map"),
            new Row("source", "x.conf", "must be a file beside the playbook"),
            new Row("condition", "true", "must be an expression"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatItMustBe(Row row) {
        var error = assertThrows(TaskException.class, () -> Conversion.to(type(row.component()), row.raw()));
        assertEquals(row.value(), error.getMessage());
        assertEquals(ErrorCode.INVALID_PARAMETER, error.code());
    }

    @Test
    void wrapsSecretsAndNeverPrintsThem() {
        assertEquals("a", ((Secret) Conversion.to(type("secret"), "a")).reveal());
        var secret = new Secret("b");
        assertSame(secret, Conversion.to(type("secret"), secret));
        var secrets = Conversion.to(type("secrets"), Map.of("plain", "a", "tainted", secret));
        assertEquals("{plain=***, tainted=***}", secrets.toString());
    }

    @Test
    void takesWhatOnlyTheAgentCanMake() {
        var source = new Source("x.conf", new byte[] {1, 2});
        assertSame(source, Conversion.to(type("source"), source));
    }

    @Test
    void knowsAKindForEachType() {
        assertEquals(
                List.of(
                        Kind.TEXT,
                        Kind.PATH,
                        Kind.DURATION,
                        Kind.FLAG,
                        Kind.NUMBER,
                        Kind.NUMBER,
                        Kind.CHOICE,
                        Kind.LIST,
                        Kind.MAP,
                        Kind.SECRET,
                        Kind.SECRETS,
                        Kind.SOURCE,
                        Kind.CONDITION),
                Parameter.of(Kinds.class).stream().map(Parameter::kind).toList());
        assertThrows(IllegalStateException.class, () -> Conversion.kind(Thread.class));
    }

    private static Type type(String component) {
        return Stream.of(Kinds.class.getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .findFirst()
                .orElseThrow()
                .getGenericType();
    }
}
