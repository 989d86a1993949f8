package io.hostler.core.event;

import java.io.Serial;
import java.time.Duration;

/// Thrown when a delivery cannot be stored now; the sender is to try again.
public final class IntakeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /// Creates an exception with one line for the sender's log.
    public IntakeException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /// Returns when to try again, in whole seconds of at least 1.
    public Duration retryAfter() {
        return retryAfter;
    }
}
