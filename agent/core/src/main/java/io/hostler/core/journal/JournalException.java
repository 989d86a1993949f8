package io.hostler.core.journal;

import java.io.Serial;

/// Thrown when the journal cannot be read or written; the message is one line for an operator.
public class JournalException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /// Creates an exception with one line for an operator.
    public JournalException(String message) {
        super(message);
    }

    /// Creates an exception with one line for an operator, and what led to it.
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
