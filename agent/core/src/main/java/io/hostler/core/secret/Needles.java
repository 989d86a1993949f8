package io.hostler.core.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What is looked for.
///
/// @param longest the length of the longest
record Needles(List<String> all, int longest) {

    /// Part of a text, from start (inclusive) to end (exclusive).
    record Span(int start, int end) {}

    static Needles of(Set<String> needles) {
        int longest = needles.stream().mapToInt(String::length).max().orElse(0);
        return new Needles(List.copyOf(needles), longest);
    }

    /// Finds all that is to be covered, in order, without overlaps.
    List<Span> find(CharSequence text) {
        String whole = text.toString();
        var found = new ArrayList<Span>();
        for (String needle : all) {
            for (int at = whole.indexOf(needle); at >= 0; at = whole.indexOf(needle, at + 1)) {
                found.add(new Span(at, at + needle.length()));
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return merged(found);
    }

    private static List<Span> merged(List<Span> sorted) {
        var merged = new ArrayList<Span>();
        for (Span span : sorted) {
            if (merged.isEmpty() || merged.getLast().end <= span.start) {
                merged.add(span);
            } else {
                Span last = merged.removeLast();
                merged.add(new Span(last.start, Math.max(last.end, span.end)));
            }
        }
        return merged;
    }
}
