package io.hostler.core.playbook;

import io.hostler.core.expression.Expression;
import java.time.Duration;
import java.util.Optional;

/// How a step that failed is tried again.
///
/// @param times how often, after the first try
/// @param delay before the second try
/// @param factor by which the delay grows from try to try, 1 or more
/// @param until what must hold of the step's own outputs for it to have succeeded
public record Retry(int times, Duration delay, double factor, Optional<Expression> until) {

    /// The longest delay: 1 h.
    public static final Duration MAX_DELAY = Duration.ofHours(1);

    /// Returns how long to wait after a try that failed, at most [#MAX_DELAY].
    ///
    /// @param failed how many tries failed so far, from 1
    public Duration delayAfter(int failed) {
        double millis = delay.toMillis() * Math.pow(factor, failed - 1.0);
        return Duration.ofMillis((long) Math.min(millis, MAX_DELAY.toMillis()));
    }
}
