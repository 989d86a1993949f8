package io.hostler.core.metric;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The known values of a window of time, oldest first, and what rules ask of them.
final class Window {

    private final double[] values;
    private final long[] slots;
    private final double step;
    private int count;

    /// @param most how many values there may be
    /// @param step seconds from one slot to the next
    Window(int most, double step) {
        this.values = new double[most];
        this.slots = new long[most];
        this.step = step;
    }

    void add(long slot, double value) {
        if (!Double.isNaN(value)) {
            values[count] = value;
            slots[count++] = slot;
        }
    }

    /// Fewer values than half of what the window should have say nothing.
    Window orNoneBelow(long steps) {
        if (count * 2L < steps) {
            count = 0;
        }
        return this;
    }

    OptionalDouble last() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[count - 1]);
    }

    OptionalDouble avg() {
        return Arrays.stream(values, 0, count).average();
    }

    OptionalDouble min() {
        return Arrays.stream(values, 0, count).min();
    }

    OptionalDouble max() {
        return Arrays.stream(values, 0, count).max();
    }

    /// How much a counter grew; one that went back began anew at 0.
    OptionalDouble increase() {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 1; i < count; i++) {
            double grown = values[i] - values[i - 1];
            sum += grown < 0 ? values[i] : grown;
        }
        return OptionalDouble.of(sum);
    }

    OptionalDouble rate() {
        OptionalDouble grown = increase();
        return grown.isEmpty() ? grown : OptionalDouble.of(grown.getAsDouble() / seconds(count - 1));
    }

    /// Interpolates between the two values next to the rank, as Prometheus does.
    OptionalDouble quantile(double q) {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double rank = Math.clamp(q, 0, 1) * (count - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, count - 1);
        return OptionalDouble.of(sorted[below] + (rank - below) * (sorted[above] - sorted[below]));
    }

    /// The value `ahead` seconds after the newest, on the straight line of least squares.
    OptionalDouble predict(double ahead) {
        if (count < 2) {
            return OptionalDouble.empty();
        }
        double meanTime = 0;
        for (int i = 0; i < count; i++) {
            meanTime += seconds(i) / count;
        }
        double meanValue = avg().orElseThrow();
        double together = 0;
        double square = 0;
        for (int i = 0; i < count; i++) {
            double time = seconds(i) - meanTime;
            together += time * (values[i] - meanValue);
            square += time * time;
        }
        return OptionalDouble.of(meanValue + together / square * (seconds(count - 1) + ahead - meanTime));
    }

    private double seconds(int place) {
        return (slots[place] - slots[0]) * step;
    }
}
