package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Bound.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ParamsTest {

    private static final String LOWER = "[a-z]+";

    record Given(
            @Param(value = "A name.", matches = LOWER) String name,
            @Param(value = "A number.", orElse = "3") int times,
            @Param("A text.") Optional<String> text,

            @Param(value = "A password.", matches = "[a-z0-9]+")
            Optional<Secret> password,

            @Param(value = "Words.", matches = LOWER) Optional<List<String>> words,

            @Param(value = "Headers.", matches = LOWER) Optional<Map<String, Secret>> headers) {

        Given {
            if (times > 9) {
                throw new TaskException(ErrorCode.INVALID_PARAMETER, "times: is more than 9; ask for less");
            }
        }
    }

    record Bad(String name, Map<String, ?> given, List<Problem> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            bad("missing", Map.of(), new Problem("name", "is missing; add it")),
            bad("misspelt", Map.of("name", "a", "tmes", 1), new Problem("tmes", "is unknown; did you mean 'times'?")),
            bad(
                    "unknown",
                    Map.of("name", "a", "colour", 1),
                    new Problem("colour", "is unknown; known are name, times, text, password, words, headers")),
            bad("no match", Map.of("name", "Ä"), new Problem("name", "holds 'Ä', which does not match [a-z]+")),
            bad(
                    "no match on lines",
                    Map.of("name", "a\nb"),
                    new Problem("name", "holds 'a b', which does not match [a-z]+")),
            bad(
                    "no match in a list",
                    Map.of("name", "a", "words", List.of("b", "C")),
                    new Problem("words", "holds 'C', which does not match [a-z]+")),
            bad(
                    "no match of a key",
                    Map.of("name", "a", "headers", Map.of("X", "hunter2")),
                    new Problem("headers", "holds 'X', which does not match [a-z]+")),
            bad(
                    "no match of a secret",
                    Map.of("name", "a", "password", "Hunter-2"),
                    new Problem("password", "does not match [a-z0-9]+")),
            bad(
                    "a secret for a text",
                    Map.of("name", new Secret("hunter2")),
                    new Problem("name", "must not be a secret; name a parameter that takes one")),
            bad(
                    "a secret for a number",
                    Map.of("name", "a", "times", new Secret("7")),
                    new Problem("times", "must not be a secret; name a parameter that takes one")),
            bad(
                    "a secret in a list",
                    Map.of("name", "a", "words", List.of(new Secret("hunter2"))),
                    new Problem("words", "must not be a secret; name a parameter that takes one")),
            bad(
                    "a list for a secret",
                    Map.of("name", "a", "password", List.of("hunter2")),
                    new Problem("password", "must be a single value")),
            bad(
                    "a rule of the record",
                    Map.of("name", "a", "times", 10),
                    new Problem("", "times: is more than 9; ask for less")),
            bad(
                    "all at once, unknown first",
                    Map.of("times", "x", "zzz", 1),
                    new Problem("zzz", "is unknown; known are name, times, text, password, words, headers"),
                    new Problem("name", "is missing; add it"),
                    new Problem("times", "must be a whole number")));

    @ParameterizedTest
    @FieldSource("BAD")
    void findsAllThatIsWrong(Bad bad) {
        var refused = assertInstanceOf(Bound.Refused.class, Params.bind(Given.class, bad.given()));
        assertEquals(bad.problems(), refused.problems());
    }

    @Test
    void fillsDefaultsAndLeavesOptionalOnesEmpty() {
        var none = new Given("a", 3, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(none, Params.bind(Given.class, Map.of("name", "a")).orThrow());
    }

    @Test
    void takesTextsOfSeveralLinesAndEmptyOnes() {
        assertEquals(Optional.of("a\nb\n"), bound("a\nb\n").text());
        assertEquals(Optional.of(""), bound("").text());
    }

    @Test
    void saysItInOneLine() {
        var bound = Params.bind(Given.class, Map.of("nme", "a", "times", 1.5));
        var error = assertThrows(TaskException.class, bound::orThrow);
        assertEquals(ErrorCode.INVALID_PARAMETER, error.code());
        assertEquals(
                "with: 'nme' is unknown; did you mean 'name'?; 'name' is missing; add it;"
                        + " 'times' must be a whole number",
                error.getMessage());
    }

    private static Given bound(String text) {
        return Params.bind(Given.class, Map.of("name", "a", "text", text)).orThrow();
    }

    private static Bad bad(String name, Map<String, ?> given, Problem... problems) {
        return new Bad(name, given, List.of(problems));
    }
}
