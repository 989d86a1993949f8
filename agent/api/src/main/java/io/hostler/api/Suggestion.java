package io.hostler.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the word that somebody probably meant, by the letters that differ; two neighbours that
/// changed places count as one.
public final class Suggestion {

    private Suggestion() {}

    /// Returns the nearest known word, empty when none is near: at most a third of the letters may differ.
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(word, one) <= Math.max(1, Math.max(word.length(), one.length()) / 3))
                .min(Comparator.comparingInt(one -> distance(word, one)));
    }

    /// Returns the words `; did you mean 'x'?`, or these others when nothing is near.
    public static String orElse(String word, Collection<String> known, String others) {
        return of(word, known).map(near -> "; did you mean '" + near + "'?").orElse(others);
    }

    private static int distance(String one, String other) {
        int[] before = {};
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = row(one, other, i, before, last);
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static int[] row(String one, String other, int i, int[] before, int[] last) {
        int[] row = new int[other.length() + 1];
        row[0] = i;
        for (int j = 1; j <= other.length(); j++) {
            int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(row[j - 1], last[j]));
            if (i > 1 && j > 1 && swapped(one, other, i, j)) {
                row[j] = Math.min(row[j], 1 + before[j - 2]);
            }
        }
        return row;
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
