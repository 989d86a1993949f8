package io.hostler.plugin.line;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/// One line of a file.
///
/// @param text without its end
/// @param end `\n`, `\r\n`, or nothing in the last line of a file that does not end with one
record Line(String text, String end) {

    private static final Pattern LINES = Pattern.compile("([^\\n]*?)(\\r?\\n|\\z)");

    static List<Line> split(String text) {
        return LINES.matcher(text)
                .results()
                .map(found -> new Line(found.group(1), found.group(2)))
                .filter(line -> !line.text.isEmpty() || !line.end.isEmpty())
                .toList();
    }

    static String join(List<Line> lines) {
        return lines.stream().map(line -> line.text + line.end).collect(joining());
    }

    Line saying(String other) {
        return new Line(other, end);
    }

    Line ending(String other) {
        return end.isEmpty() ? new Line(text, other) : this;
    }
}
