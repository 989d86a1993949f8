package io.hostler.cli.terminal;

import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.run.RunState;

/// The exit statuses of the command line; scripts rely on them.
public final class Exit {

    /// Done, or nothing to do.
    public static final int DONE = 0;

    /// A run failed or was rolled back, or the agent could not do what was asked.
    public static final int FAILED = 1;

    /// The call was wrong, or a file is invalid.
    public static final int INVALID = 2;

    /// A check found changes to make.
    public static final int CHANGES = 3;

    /// A part of a fleet failed.
    public static final int PARTLY = 4;

    /// A guard holds it back.
    public static final int HELD = 5;

    /// A person is needed.
    public static final int NEEDS_PERSON = 6;

    private Exit() {}

    /// Returns the status for the state in which a run is left.
    public static int of(RunState state) {
        return switch (state) {
            case SUCCEEDED, QUEUED, RUNNING -> DONE;
            case FAILED, ROLLED_BACK, CANCELLED -> FAILED;
            case AWAITING_APPROVAL, NEEDS_ATTENTION -> NEEDS_PERSON;
        };
    }

    /// Returns the status for a refusal.
    public static int of(Reason reason) {
        return switch (reason) {
            case INVALID, NOT_FOUND -> INVALID;
            case CONFLICT, FORBIDDEN, UNAVAILABLE -> FAILED;
            case HELD -> HELD;
        };
    }
}
