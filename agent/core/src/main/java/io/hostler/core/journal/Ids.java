package io.hostler.core.journal;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562): time first, so that they sort by age. Each is above the one before it.
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 1L << 63;
    private static final long RANDOM_MASK = (1L << 62) - 1;

    private final InstantSource clock;
    private final RandomGenerator random;

    /// Milliseconds and a counter in one number; a clock that stands still or steps back counts on.
    private long last;

    /// Creates a source of ids.
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// Returns the next id, as text.
    public String next() {
        return uuidV7().toString();
    }

    /// Returns the next id.
    public UUID uuidV7() {
        long tick = tick();
        long high = (tick >>> COUNTER_BITS) << 16 | VERSION | tick & COUNTER_MASK;
        return new UUID(high, VARIANT | random.nextLong() & RANDOM_MASK);
    }

    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
