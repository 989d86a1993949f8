package io.hostler.core.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What may stop a run before its next step.
///
/// @param byPerson whether a person cancelled it
/// @param byEnd whether the agent is ending; the run goes on when it starts again
record Stops(BooleanSupplier byPerson, BooleanSupplier byEnd) {

    static final Stops NEVER = new Stops(() -> false, () -> false);

    boolean cancelled() {
        return byPerson.getAsBoolean();
    }

    Optional<RunReport> before(String step) {
        if (byPerson.getAsBoolean()) {
            return Optional.of(new RunReport(RunState.CANCELLED, "stopped by a person before step " + step));
        }
        return byEnd.getAsBoolean()
                ? Optional.of(new RunReport(RunState.RUNNING, "the agent ended before step " + step))
                : Optional.empty();
    }
}
