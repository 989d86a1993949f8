package io.hostler.core.event;

import java.io.Serial;

/// Thrown when a webhook's body is not a delivery; the message is one short line for the sender's log.
///
/// It names fields and places, never values.
public final class BadDeliveryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    BadDeliveryException(String message) {
        super(message);
    }

    BadDeliveryException(String message, Throwable cause) {
        super(message, cause);
    }
}
