package io.hostler.api;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `500ms`, `30s`, `5m`, `1h30m`, `2d`.
public final class DurationText {

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + "){1,9}");

    private DurationText() {}

    /// Reads a duration.
    ///
    /// @throws TaskException with `INVALID_PARAMETER` when it is none
    public static Duration parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new TaskException(ErrorCode.INVALID_PARAMETER, "must be a duration such as 30s or 5m");
        }
        Matcher parts = PART.matcher(text);
        Duration sum = Duration.ZERO;
        while (parts.find()) {
            sum = sum.plus(part(Long.parseLong(parts.group(1)), parts.group(2)));
        }
        return sum;
    }

    /// Writes a duration such as `1h30m` or `1s500ms`, as [#parse] reads it; what is below a millisecond is dropped.
    public static String of(Duration duration) {
        var text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.isEmpty() ? "0ms" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }

    private static Duration part(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
