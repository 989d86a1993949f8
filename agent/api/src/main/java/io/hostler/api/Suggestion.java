package io.hostler.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the word that somebody probably meant, by Levenshtein distance.
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
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[other.length()];
    }
}
