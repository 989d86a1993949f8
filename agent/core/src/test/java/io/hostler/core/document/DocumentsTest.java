package io.hostler.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DocumentsTest {

    record Bad(String text, String problem) {}

    static final List<Bad> BAD = List.of(
            new Bad("", "f:1:1: is empty"),
            new Bad(" \n", "f:1:1: is empty"),
            new Bad("# only words\n", "f:2:1: is empty"),
            new Bad("\uFEFFa: 1", "f:1:1: begins with a byte order mark; save it as UTF-8 without one"),
            new Bad("a: b\u0001", "f:1:5: holds a character that no text has; remove it"),
            new Bad("- a", "f:1:1: must be a map of keys and values, not a list"),
            new Bad("a: 1\nb: 2\na: 3", "f:3:1: 'a' stands twice, first in line 1; remove one"),
            new Bad("x:\n  a: 1\n  a: 3", "f:3:3: x: 'a' stands twice, first in line 2; remove one"),
            new Bad(
                    "a: &one 1",
                    "f:1:4: a: a value that begins with & is a YAML anchor, which is not used here;"
                            + " put it in quotes"),
            new Bad(
                    "a: [ *.log ]",
                    "f:1:7: a value that begins with * is a YAML alias, which is not used here;" + " put it in quotes"),
            new Bad(
                    "a: 1\nb: *log",
                    "f:2:4: b: a value that begins with * is a YAML alias, which is not used here;"
                            + " put it in quotes"),
            new Bad("<<: { a: 1 }", "f:1:1: '<<' merges maps, which is not used here; write the keys out"),
            new Bad(
                    "%YAML 1.1\n---\na: 1",
                    "f:1:1: YAML directives are not used here;" + " remove the line that begins with %"),
            new Bad("a: 1\n---\nb: 2", "f:2:1: begins a second document; write one a file"),
            new Bad(
                    "when: !steps.a.changed",
                    "f:1:7: when: a value that begins with ! is a YAML tag"
                            + " (!steps.a.changed), which is not used here; put the whole value in quotes"),
            new Bad(
                    "when: x == \"a # b\"",
                    "f:1:7: when: ' #' begins a comment and cuts this value;" + " put the whole value in quotes"),
            new Bad(
                    "when: f(x # b)",
                    "f:1:7: when: ' #' begins a comment and cuts this value;" + " put the whole value in quotes"),
            new Bad(
                    "with: { path: ${{ inputs.path }} }",
                    "f:1:16: ${{ }} inside { } or [ ] must stand in quotes: \"${{ … }}\""),
            new Bad(
                    "with: [ ${{ inputs.path }} ]",
                    "f:1:10: ${{ }} inside { } or [ ] must stand in quotes: \"${{ … }}\""),
            new Bad(
                    "when: a ? b : c",
                    "f:1:13: ': ' of a choice (a ? b : c) ends a key in YAML;" + " put the whole value in quotes"),
            new Bad(
                    "says: Note: this",
                    "f:1:11: ': ' ends a key, and there is one already;"
                            + " put the whole value in quotes, or correct the indentation"),
            new Bad(
                    "when: \"a\" in b",
                    "f:1:11: the value goes on behind its closing quote;"
                            + " put all of it in quotes of the other kind"),
            new Bad("a:\n\tb: 1", "f:2:1: a tab cannot indent or separate; use blanks"),
            new Bad("a: @b", "f:1:4: a value cannot begin with @; put the whole value in quotes"),
            new Bad("a: {{ b }}", "f:1:5: a: {{ }} has no meaning here; write \"${{ … }}\", in quotes"),
            new Bad("{ a: b }: c", "f:1:1: a key must be a single word"),
            new Bad("? [ a ]\n: 1", "f:1:3: a key must be a single word"),
            new Bad("a: [ 1", "f:1:7: is no YAML here: expected ',' or ']', but got <stream end>"),
            new Bad(
                    "a: " + "[".repeat(64) + "]".repeat(64),
                    "f:1:67: a" + "[0]".repeat(63) + ": lies deeper than 64 levels; make it flatter"),
            new Bad("a: " + "x".repeat(Documents.MAX_BYTES), "f:1:1: is larger than 1 MiB; split it"));

    @ParameterizedTest
    @FieldSource("BAD")
    void refusesWithThePlace(Bad bad) {
        var problems = Documents.mapping("f", bad.text()).problems();
        assertEquals(
                List.of(bad.problem()), problems.stream().map(Problem::toString).toList());
    }

    record Good(String text, Optional<Object> value) {}

    static final List<Good> GOOD = List.of(
            new Good("x: 12", Optional.of(12L)),
            new Good("x: 1.5", Optional.of(1.5)),
            new Good("x: 0644", Optional.of(644L)),
            new Good("x: true", Optional.of(true)),
            new Good("x: yes", Optional.of("yes")),
            new Good("x: \"12\"", Optional.of("12")),
            new Good("x:", Optional.empty()),
            new Good("x: The host's name. # a comment", Optional.of("The host's name.")),
            new Good("x: ${{ a['b'] }} # a comment", Optional.of("${{ a['b'] }}")),
            new Good("--- \nx: 1.2.3", Optional.of("1.2.3")),
            new Good("x: 99999999999999999999", Optional.of(1e20)));

    @ParameterizedTest
    @FieldSource("GOOD")
    void typesAsYamlDoes(Good good) {
        var mapping = Documents.mapping("f", good.text()).orThrow();
        assertEquals(
                good.value(),
                assertInstanceOf(Scalar.class, mapping.find("x").orElseThrow()).value());
    }

    record Spot(String text, int line, int column, String place) {}

    static final List<Spot> SPOTS = List.of(
            new Spot("x: abc", 1, 2, "f:1:5"),
            new Spot("x: \"abc\"", 1, 2, "f:1:6"),
            new Spot("x: |\n  abc\n  def", 2, 3, "f:3:5"),
            new Spot("x: >\n  abc\n  def", 1, 3, "f:2:3"));

    @ParameterizedTest
    @FieldSource("SPOTS")
    void findsThePlaceInsideAValue(Spot spot) {
        var scalar =
                (Scalar) Documents.mapping("f", spot.text()).orThrow().find("x").orElseThrow();
        assertEquals(spot.place(), scalar.at(spot.line(), spot.column()).toString());
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        var problems = Documents.parse("f", "a: !x 1\nb: &y 2\nb: 3").problems();
        assertEquals(
                List.of(1, 2, 3),
                problems.stream().map(one -> one.place().line()).toList());
    }
}
