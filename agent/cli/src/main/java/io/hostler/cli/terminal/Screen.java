package io.hostler.cli.terminal;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

/// Where a command prints for a person, or as JSON for a program.
///
/// @param out standard output
/// @param json whether a program reads it
/// @param colour whether it is a terminal that shows colours
public record Screen(PrintWriter out, boolean json, boolean colour) {

    /// What came from an alert or a file must not move the cursor or rename the window: only our own colours pass.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}&&[^\u001b]]|\u001b(?!\\[(?:[012]|3[123])m)");

    /// The colours, by what they mean.
    public enum Tone {
        /// All is well.
        GOOD("32"),
        /// Somebody should look.
        WARN("33"),
        /// Something is broken.
        BAD("31"),
        /// Less important than the rest.
        DIM("2"),
        /// A heading.
        BOLD("1");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /// Prints a line for a person.
    public void line(String text) {
        out.println(UNSAFE.matcher(text).replaceAll(" "));
        out.flush();
    }

    /// Prints an object for a program.
    public void json(JsonObject object) {
        out.println(object.encodePrettily());
        out.flush();
    }

    /// Returns a text in a colour, where there are any.
    public String toned(Tone tone, String text) {
        return colour ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
    }

    /// Prints rows below headings, each column as wide as its widest cell.
    public void table(List<String> headings, List<List<String>> rows) {
        int[] widths = new int[headings.size()];
        fit(widths, headings);
        rows.forEach(row -> fit(widths, row));
        line(toned(Tone.BOLD, joined(widths, headings)));
        rows.forEach(row -> line(joined(widths, row)));
    }

    private static void fit(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
        }
    }

    private static String joined(int[] widths, List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).repeat(' ', widths[i] - cells.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
