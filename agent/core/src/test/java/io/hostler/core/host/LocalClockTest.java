package io.hostler.core.host;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.TIMED_OUT;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalClockTest {

    private static final Path FOLDER = Path.of("/nowhere");

    @Test
    void pausesAsLongAsItIsAsked() {
        var clock = new LocalClock(Steps.scope(FOLDER, Steps.ticking(Duration.ofSeconds(1)), () -> false));
        Duration before = clock.elapsed();
        clock.pause(Duration.ofMinutes(1));
        assertTrue(clock.elapsed().minus(before).toSeconds() >= 60);
    }

    @Test
    void wakesWhenTheRunIsCancelledOrTheStepIsOver() {
        var looks = new AtomicInteger();
        var cancelled = new LocalClock(Steps.scope(FOLDER, System::nanoTime, () -> looks.incrementAndGet() > 2));
        assertRefused(CANCELLED, "pause: the run was cancelled", () -> cancelled.pause(Duration.ofDays(1)));
        var late = new LocalClock(Steps.scope(FOLDER, Steps.ticking(Duration.ofMinutes(20)), () -> false));
        assertRefused(
                TIMED_OUT, "pause: the step's time is over; raise its timeout", () -> late.pause(Duration.ofDays(1)));
    }
}
