package io.hostler.plugin.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is to be done to the lines of a file, with words for the diff; ends of lines stay as the file has them.
record Edit(List<Line> lines, String summary) {

    private static final int SHOWN = 80;

    static Optional<Edit> of(List<Line> lines, LineParams want) {
        return want.state() == State.ABSENT ? removal(lines, want) : presence(lines, want);
    }

    private static Optional<Edit> removal(List<Line> lines, LineParams want) {
        List<Line> left = lines.stream()
                .filter(line -> !want.isMatched(line.text()) && !isEqual(line, want))
                .toList();
        int removed = lines.size() - left.size();
        return removed == 0
                ? Optional.empty()
                : Optional.of(new Edit(left, removed + (removed == 1 ? " line removed" : " lines removed")));
    }

    /// A line that does not match its own expression would be put in again and again, so it then counts by itself.
    private static Optional<Edit> presence(List<Line> lines, LineParams want) {
        String wanted = want.line().orElseThrow();
        int last = IntStream.range(0, lines.size())
                .filter(i -> want.isMatched(lines.get(i).text()))
                .max()
                .orElse(-1);
        boolean there = lines.stream().anyMatch(line -> isEqual(line, want));
        if (last >= 0 && want.isMatched(wanted)) {
            there = isEqual(lines.get(last), want);
        }
        if (there) {
            return Optional.empty();
        }
        return Optional.of(last < 0 ? addition(lines, wanted) : replacement(lines, last, wanted));
    }

    private static Edit replacement(List<Line> lines, int index, String wanted) {
        var edited = new ArrayList<>(lines);
        edited.set(index, lines.get(index).saying(wanted));
        return new Edit(edited, "line " + (index + 1) + " replaced by '" + shown(wanted) + "'");
    }

    private static Edit addition(List<Line> lines, String wanted) {
        var edited = new ArrayList<>(lines);
        String end = lines.isEmpty() || lines.getFirst().end().isEmpty()
                ? "\n"
                : lines.getFirst().end();
        if (!edited.isEmpty()) {
            edited.addLast(edited.removeLast().ending(end));
        }
        edited.addLast(new Line(wanted, end));
        return new Edit(edited, "line " + edited.size() + " added: '" + shown(wanted) + "'");
    }

    private static boolean isEqual(Line line, LineParams want) {
        return want.line().equals(Optional.of(line.text()));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
