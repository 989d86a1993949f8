package io.hostler.core.journal;

import java.io.Serial;

/// Thrown when more writes are waiting for the disk than the journal holds; try again later.
public final class JournalFullException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    JournalFullException(int waiting) {
        super("the journal is behind the disk: more than " + waiting + " writes are waiting");
    }
}
