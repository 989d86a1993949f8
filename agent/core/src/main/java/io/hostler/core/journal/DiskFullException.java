package io.hostler.core.journal;

import java.io.Serial;

/// Thrown when the disk has no room for a write; nothing of it was stored.
public final class DiskFullException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    DiskFullException(Throwable cause) {
        super("no space left for the journal: free some on the disk of the state folder", cause);
    }
}
