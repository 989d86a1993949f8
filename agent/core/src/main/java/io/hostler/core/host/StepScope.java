package io.hostler.core.host;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.TIMED_OUT;

import io.hostler.api.TaskException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// The bounds of one try of one step: what its programs are marked with, and when it must end.
///
/// @param mark `run/step/try`, which each program gets in its environment as `HOSTLER_STEP`
/// @param folder the run's folder, which exists and holds what programs write
/// @param deadline when the step must end, in ns of `nanoTime`
/// @param nanoTime a clock that never jumps, such as `System::nanoTime`
/// @param cancelled whether the run was stopped; asked often, so cheap
public record StepScope(String mark, Path folder, long deadline, LongSupplier nanoTime, BooleanSupplier cancelled) {

    /// Describes a step that may take so long from now, at most 100 years.
    public static StepScope of(
            String mark, Path folder, Duration timeout, LongSupplier nanoTime, BooleanSupplier cancelled) {
        return new StepScope(mark, folder, nanoTime.getAsLong() + timeout.toNanos(), nanoTime, cancelled);
    }

    /// Returns how much time is left, never negative.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
    }

    /// Returns when the step may go on.
    ///
    /// @param item what the operator is told was interrupted
    /// @throws TaskException with `CANCELLED` or `TIMED_OUT` otherwise
    public void check(String item) {
        if (cancelled.getAsBoolean()) {
            throw new TaskException(CANCELLED, "%s: the run was cancelled", item);
        }
        if (left().isZero()) {
            throw new TaskException(TIMED_OUT, "%s: the step's time is over; raise its timeout", item);
        }
    }
}
