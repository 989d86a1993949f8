package io.hostler.core.host;

import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import java.time.Duration;

/// Waits in short slices, so that a cancelled step ends soon.
record LocalClock(StepScope scope) implements Host.Clock {

    private static final Duration SLICE = Duration.ofMillis(50);

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(scope.nanoTime().getAsLong());
    }

    @Override
    public void pause(Duration time) {
        Duration end = elapsed().plus(time);
        for (Duration left = time; left.isPositive(); left = end.minus(elapsed())) {
            scope.check("pause");
            sleep(left.compareTo(SLICE) < 0 ? left : SLICE);
        }
        scope.check("pause");
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskException(ErrorCode.CANCELLED, e, "pause: the run was interrupted");
        }
    }
}
