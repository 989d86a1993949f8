package io.hostler.core.guard;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Times in the words of the guards: `4 m`, `1 h 30 m`, `02:31:00Z`.
final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss'Z'", Locale.ROOT);

    private Words() {}

    /// Writes a length in its two largest units, rounded down, at least `0 s`.
    static String length(Duration length) {
        List<String> parts = Stream.of(
                        part(length.toDays(), "d"),
                        part(length.toHoursPart(), "h"),
                        part(length.toMinutesPart(), "m"),
                        part(length.toSecondsPart(), "s"))
                .dropWhile(String::isEmpty)
                .limit(2)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    /// Says how long ago, or that the clock must have been set back.
    static String ago(Instant then, Instant now) {
        return then.isAfter(now)
                ? "at " + time(then, now) + ", which is ahead of the clock"
                : length(Duration.between(then, now)) + " ago";
    }

    /// Writes the time of day in UTC, rounded up to seconds, with the date when that is not today's.
    static String time(Instant time, Instant now) {
        Instant whole = time.plusNanos(999_999_999).truncatedTo(SECONDS);
        return LocalDate.ofInstant(whole, ZoneOffset.UTC).equals(LocalDate.ofInstant(now, ZoneOffset.UTC))
                ? CLOCK.format(LocalTime.ofInstant(whole, ZoneOffset.UTC))
                : whole.toString();
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + " " + unit;
    }
}
