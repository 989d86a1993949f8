package io.hostler.core.expression;

import java.util.Comparator;
import java.util.Set;

/// Finds the name that was probably meant.
final class Suggestion {

    private Suggestion() {}

    /// Returns `; did you mean 'x'?`, or what there is where nothing is near.
    static String of(String wrong, Set<String> known) {
        return known.stream()
                .filter(one -> distance(wrong, one) <= Math.max(1, wrong.length() / 3))
                .min(Comparator.comparingInt(one -> distance(wrong, one)))
                .map(one -> "; did you mean '" + one + "'?")
                .orElseGet(() -> known.isEmpty() || known.size() > 12 ? "" : "; there is " + String.join(", ", known));
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int next = Math.min(diagonal + cost, 1 + Math.min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[right.length()];
    }
}
