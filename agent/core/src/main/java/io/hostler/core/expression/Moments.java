package io.hostler.core.expression;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Points in time, from year 1 to 9999 as in CEL, and their distance.
final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Moments() {}

    static Instant parse(String text) {
        try {
            return bounded(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw new Fault("is no timestamp; write such as 2026-01-31T12:00:00Z");
        }
    }

    static Instant ofSeconds(long seconds) {
        try {
            return bounded(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException outside) {
            throw new Fault("the timestamp is outside the years 1 to 9999");
        }
    }

    static Instant plus(Instant moment, Duration duration) {
        try {
            return bounded(moment.plus(duration));
        } catch (DateTimeException | ArithmeticException outside) {
            throw new Fault("the timestamp is outside the years 1 to 9999");
        }
    }

    static Duration plus(Duration left, Duration right) {
        try {
            return left.plus(right);
        } catch (ArithmeticException overflow) {
            throw new Fault("the duration is too long");
        }
    }

    private static Instant bounded(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new Fault("the timestamp is outside the years 1 to 9999");
        }
        return moment;
    }
}
