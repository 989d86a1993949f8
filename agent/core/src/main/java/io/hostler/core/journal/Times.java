package io.hostler.core.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as the journal stores them: whole microseconds since 1970 UTC.
final class Times {

    private static final long PER_SECOND = 1_000_000;

    private Times() {}

    /// Rounds down; years that a 64-bit number cannot hold throw [ArithmeticException].
    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment.truncatedTo(ChronoUnit.MICROS));
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
