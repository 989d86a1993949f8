package io.hostler.core.journal;

import java.io.Serial;

/// Thrown when the disk lost what was written to it. The journal writes no more; the process is to exit.
public final class BrokenDiskException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    BrokenDiskException(String message, Throwable cause) {
        super("the journal's disk fails: " + message + "; nothing more is written, check the disk", cause);
    }
}
