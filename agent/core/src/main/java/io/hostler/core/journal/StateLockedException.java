package io.hostler.core.journal;

import java.io.Serial;
import java.nio.file.Path;

/// Thrown when another process owns the state folder; the message names it.
public final class StateLockedException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String holder;

    StateLockedException(Path folder, String holder) {
        super(folder + " is owned by " + holder + "; ask that one, or stop it first");
        this.holder = holder;
    }

    /// Returns who owns the folder, such as `hostler agent, pid 123`.
    public String holder() {
        return holder;
    }
}
