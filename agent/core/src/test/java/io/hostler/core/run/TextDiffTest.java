package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.api.Attributes;
import io.hostler.api.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextDiffTest {

    record Case(Value before, Value after, List<String> diff) {}

    private static final Attributes OPEN_MODE = Attributes.file("root", "adm", "0644");
    private static final Attributes CLOSED_MODE = Attributes.file("root", "adm", "0600");

    static final List<Case> CASES = List.of(
            new Case(text("a\nb\nc\n"), text("a\nB\nc\n"), List.of("- b", "+ B")),
            new Case(text("a\n"), text("a\nb\n"), List.of("+ b")),
            new Case(text("a\nb\na\n"), text("a\n"), List.of("- b", "- a")),
            new Case(text("50"), text("200"), List.of("- 50", "+ 200")),
            new Case(text("a"), text("a\n"), List.of("~ only the line ends differ")),
            new Case(new Value.Absent(), text("x"), List.of("- absent", "+ x")),
            new Case(
                    text("x").with(OPEN_MODE),
                    text("x").with(CLOSED_MODE),
                    List.of("- owner root:adm, mode 0644", "+ owner root:adm, mode 0600")),
            new Case(
                    new Value.Masked("h1", Attributes.OPEN),
                    new Value.Masked("h2", Attributes.OPEN),
                    List.of("- ***", "+ ***")));

    @ParameterizedTest
    @FieldSource("CASES")
    void showsWhatGoesAndWhatComes(Case c) {
        assertEquals(c.diff(), TextDiff.of(c.before(), c.after()));
    }

    private static Value text(String text) {
        return Value.text(text);
    }
}
