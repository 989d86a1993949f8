package io.hostler.core.run;

import io.hostler.api.Value;
import java.util.ArrayList;
import java.util.List;

/// What a person wants to see of a change: the lines that go, and the lines that come.
///
/// Lines that both sides share at their beginning and end are left out, which is all that small changes need.
final class TextDiff {

    private static final int SHOWN = 12;
    private static final int WIDTH = 160;

    private TextDiff() {}

    /// Returns lines that begin with `- ` or `+ `, at most 12 of each.
    static List<String> of(Value before, Value after) {
        if (!(before instanceof Value.Text was && after instanceof Value.Text is)
                || before.attributes().isDirectory()
                || after.attributes().isDirectory()) {
            return List.of("- " + ValueWords.of(before), "+ " + ValueWords.of(after));
        }
        return was.text().equals(is.text()) ? attributes(before, after) : lines(was.text(), is.text());
    }

    private static List<String> attributes(Value before, Value after) {
        return List.of("- " + ValueWords.attributes(before), "+ " + ValueWords.attributes(after));
    }

    private static List<String> lines(String before, String after) {
        List<String> was = before.lines().toList();
        List<String> is = after.lines().toList();
        int head = shared(was, is);
        int tail = shared(
                was.subList(head, was.size()).reversed(),
                is.subList(head, is.size()).reversed());
        List<String> diff = new ArrayList<>();
        add(diff, "- ", was.subList(head, was.size() - tail));
        add(diff, "+ ", is.subList(head, is.size() - tail));
        return diff.isEmpty() ? List.of("~ only the line ends differ") : diff;
    }

    private static int shared(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static void add(List<String> diff, String mark, List<String> lines) {
        lines.stream().limit(SHOWN).map(line -> mark + cut(line)).forEach(diff::add);
        if (lines.size() > SHOWN) {
            diff.add(mark + "… and " + (lines.size() - SHOWN) + " more lines");
        }
    }

    private static String cut(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line;
    }
}
