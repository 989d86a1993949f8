package io.hostler.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.cli.terminal.Screen.Tone;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ScreenTest {

    private final StringWriter out = new StringWriter();

    record Case(String text, String shown) {}

    static final List<Case> CASES = List.of(
            new Case("plain ä …", "plain ä …"),
            new Case("\u001b[31mred\u001b[0m", "\u001b[31mred\u001b[0m"),
            new Case("\u001b]0;title\u0007", " ]0;title "),
            new Case("up \u001b[1A over", "up  [1A over"),
            new Case("two\nlines\r\tand a tab", "two lines  and a tab"));

    @ParameterizedTest
    @FieldSource("CASES")
    void showsNothingThatSteersTheTerminal(Case c) {
        screen(false).line(c.text());
        assertEquals(c.shown() + System.lineSeparator(), out.toString());
    }

    @Test
    void coloursOnlyATerminal() {
        assertEquals("\u001b[32mok\u001b[0m", screen(true).toned(Tone.GOOD, "ok"));
        assertEquals("ok", screen(false).toned(Tone.GOOD, "ok"));
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        screen(false).table(List.of("ID", "STATE"), List.of(List.of("r1", "succeeded"), List.of("longer", "")));
        assertEquals("ID      STATE\nr1      succeeded\nlonger\n", out.toString());
    }

    @Test
    void jsonStaysWhole() {
        var object = new JsonObject().put("text", "a\u001bb\nc");
        screen(false).json(object);
        assertEquals(object, new JsonObject(out.toString()));
    }

    private Screen screen(boolean colour) {
        return new Screen(new PrintWriter(out), false, colour);
    }
}
