package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hostler.api.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InputsTest {

    record Good(InputType type, Object given, Object value) {}

    static final List<Good> GOOD = List.of(
            new Good(InputType.TEXT, "a", "a"),
            new Good(InputType.TEXT, 5L, "5"),
            new Good(InputType.TEXT, 5.0, "5"),
            new Good(InputType.TEXT, Duration.ofSeconds(90), "1m30s"),
            new Good(InputType.PATH, "/a/../b", "/b"),
            new Good(InputType.BYTES, "64MiB", 67108864L),
            new Good(InputType.BYTES, 512L, 512L),
            new Good(InputType.INT, "-3", -3L),
            new Good(InputType.INT, 3.0, 3L),
            new Good(InputType.NUMBER, "0.5", 0.5),
            new Good(InputType.NUMBER, 2, 2.0),
            new Good(InputType.FLAG, "true", true),
            new Good(InputType.FLAG, false, false),
            new Good(InputType.DURATION, "5m", Duration.ofMinutes(5)),
            new Good(InputType.DURATION, Duration.ofMinutes(5), Duration.ofMinutes(5)),
            new Good(InputType.LIST, "a, b,,c", List.of("a", "b", "c")),
            new Good(InputType.LIST, List.of("a,b", 3L), List.of("a,b", "3")));

    @ParameterizedTest
    @FieldSource("GOOD")
    void takesTextsAndTypedValues(Good good) {
        var bound = Inputs.bind(List.of(input("x", good.type(), true)), Map.of("x", good.given()));
        assertEquals(new Inputs.Valid(new java.util.TreeMap<>(Map.of("x", good.value()))), bound);
    }

    record Bad(InputType type, Object given, String problem) {}

    static final List<Bad> BAD = List.of(
            new Bad(InputType.TEXT, List.of("a"), "'x' must be a single value"),
            new Bad(InputType.TEXT, new Secret("a"), "'x' must not be a secret; its type is not secret"),
            new Bad(InputType.PATH, "a", "'x' must be an absolute path"),
            new Bad(InputType.BYTES, "64MB", "'x' must be a size such as 512, 64KiB, 64MiB or 1GiB"),
            new Bad(InputType.INT, "1.5", "'x' must be a whole number"),
            new Bad(InputType.NUMBER, "NaN", "'x' must be a number"),
            new Bad(InputType.FLAG, "yes", "'x' must be true or false"),
            new Bad(InputType.DURATION, "5", "'x' must be a duration such as 30s or 5m"));

    @ParameterizedTest
    @FieldSource("BAD")
    void refusesTheRest(Bad bad) {
        var bound = Inputs.bind(List.of(input("x", bad.type(), true)), Map.of("x", bad.given()));
        assertEquals(List.of(bad.problem()), problems(bound));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        var inputs = List.of(input("path", InputType.PATH, true), input("fast", InputType.FLAG, true));
        assertEquals(
                List.of(
                        "'pth' is unknown; did you mean 'path'?",
                        "'path' is missing; give it a value",
                        "'fast' must be true or false"),
                problems(Inputs.bind(inputs, Map.of("pth", "/a", "fast", "1"))));
        assertEquals(
                List.of("'a' is unknown; the playbook has no inputs"),
                problems(Inputs.bind(List.of(), Map.of("a", 1))));
    }

    @Test
    void keepsToTheChoices() {
        var level = new Input("level", InputType.TEXT, "", Optional.of("low"), false, List.of("low", "high"));
        assertEquals(
                List.of("'level' must be one of low, high"),
                problems(Inputs.bind(List.of(level), Map.of("level", "no"))));
        assertEquals(
                Map.of("level", "low"),
                assertInstanceOf(Inputs.Valid.class, Inputs.bind(List.of(level), Map.of()))
                        .values());
    }

    @Test
    void leavesOutWhatMayBeAbsent() {
        var bound = Inputs.bind(List.of(input("token", InputType.SECRET, false)), Map.of());
        assertEquals(Map.of(), assertInstanceOf(Inputs.Valid.class, bound).values());
    }

    private static Input input(String name, InputType type, boolean required) {
        return new Input(name, type, "", Optional.empty(), required, List.of());
    }

    private static List<String> problems(Inputs bound) {
        return assertInstanceOf(Inputs.Refused.class, bound).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
