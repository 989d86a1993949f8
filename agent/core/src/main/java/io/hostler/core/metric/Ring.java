package io.hostler.core.metric;

import java.time.Duration;
import java.util.Arrays;

/// The newest 600 values of one series, a slot for each step of time; a slot without a value holds NaN.
final class Ring {

    static final int SLOTS = 600;

    /// A series that was quiet for so many steps no longer has a last value.
    private static final int STALE_AFTER = 3;

    private final long stepMillis;
    private final double[] values = new double[SLOTS];
    private long newest = Long.MIN_VALUE;

    Ring(Duration step) {
        stepMillis = step.toMillis();
        Arrays.fill(values, Double.NaN);
    }

    void add(long millis, double value) {
        long slot = Math.floorDiv(millis, stepMillis);
        if (newest == Long.MIN_VALUE) {
            newest = slot - 1;
        }
        long first = Math.max(newest + 1, slot - SLOTS + 1);
        for (long skipped = first; skipped < slot; skipped++) {
            values[index(skipped)] = Double.NaN;
        }
        newest = Math.max(newest, slot);
        values[index(slot)] = value;
    }

    private static int index(long slot) {
        return Math.floorMod(slot, SLOTS);
    }

    boolean quietFor(long nowMillis, Duration time) {
        return nowMillis - newest * stepMillis > time.toMillis();
    }

    private boolean stale(long slot) {
        return slot - newest > STALE_AFTER;
    }

    /// The values of the window that ends now, oldest first; none when too little is known to judge.
    Window window(long nowMillis, Duration length) {
        long now = Math.floorDiv(nowMillis, stepMillis);
        long steps = Math.max(1, length.toMillis() / stepMillis);
        int kept = (int) Math.min(steps, SLOTS);
        var window = new Window(kept, stepMillis / 1000.0);
        if (stale(now)) {
            return window;
        }
        // A value of this step may not be in yet: the window ends with the newest one.
        for (long slot = newest - kept + 1; slot <= newest; slot++) {
            window.add(slot, values[index(slot)]);
        }
        return window.orNoneBelow(steps);
    }
}
