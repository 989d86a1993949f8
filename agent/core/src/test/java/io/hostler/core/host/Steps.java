package io.hostler.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.function.Executable;

/// Steps, hosts and clocks for tests.
final class Steps {

    static final long CAP = 16 * 1024 * 1024;

    private Steps() {}

    static StepScope calm(Path folder) {
        return scope(folder, System::nanoTime, () -> false);
    }

    static StepScope scope(Path folder, LongSupplier nanoTime, BooleanSupplier cancelled) {
        return StepScope.of("test/" + UUID.randomUUID() + "/1", folder, Duration.ofHours(1), nanoTime, cancelled);
    }

    static LocalHost host(Path folder) {
        return new LocalHost(new Contents(folder, CAP), calm(folder));
    }

    /// A clock on which each look costs so much time, so that no test waits for the real one.
    static LongSupplier ticking(Duration tick) {
        var now = new AtomicLong();
        return () -> now.addAndGet(tick.toNanos());
    }

    static void assertRefused(ErrorCode code, String message, Executable call) {
        var refused = assertThrows(TaskException.class, call);
        assertEquals(message, refused.getMessage());
        assertEquals(code, refused.code());
    }
}
