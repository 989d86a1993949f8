package io.hostler.core.guard;

import io.hostler.api.DurationText;
import io.hostler.api.TaskException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many runs there may be in a sliding window.
///
/// @param runs 1 to 1,000
/// @param window one second to 31 days
public record Budget(int runs, Duration window) {

    /// The longest window, as far as run history is asked.
    static final Duration LONGEST = Duration.ofDays(31);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\S+)");

    /// Refuses what is out of range.
    ///
    /// @throws IllegalArgumentException with one line
    public Budget {
        if (runs < 1 || runs > 1000) {
            throw new IllegalArgumentException("must allow 1 to 1000 runs; to have none, say 'mode: observe'");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must have a window of 1s to 31d");
        }
    }

    /// Reads a budget such as `3/h`, `7/d` or `2/90m`.
    ///
    /// @throws IllegalArgumentException with one line when it is none
    public static Budget parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be runs per time, such as 3/h, 7/d or 2/90m");
        }
        return new Budget(Integer.parseInt(parts.group(1)), window(parts.group(2)));
    }

    private static Duration window(String text) {
        try {
            return DurationText.parse(Character.isDigit(text.charAt(0)) ? text : "1" + text);
        } catch (TaskException e) {
            throw new IllegalArgumentException("must be runs per time, such as 3/h, 7/d or 2/90m", e);
        }
    }
}
