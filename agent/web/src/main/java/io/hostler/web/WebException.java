package io.hostler.web;

import java.io.Serial;

/// Thrown when a server cannot be started; the message is one line for an operator.
public final class WebException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// Creates an exception with the item, what is wrong with it and what to do.
    public WebException(String message) {
        super(message);
    }

    WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
