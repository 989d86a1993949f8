package io.hostler.core.run;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What may stop a run before its next step.
///
/// @param asked who cancelled it and why, empty while nobody has
/// @param byEnd whether the agent is ending; the run goes on when it starts again
record Stops(Supplier<Optional<String>> asked, BooleanSupplier byEnd) {

    boolean cancelled() {
        return asked.get().isPresent();
    }

    /// Says whether a step that was interrupted is to go on after the next start.
    boolean ending() {
        return byEnd.getAsBoolean() && !cancelled();
    }

    Optional<RunReport> before(String step) {
        return asked.get()
                .map(why -> new RunReport(RunState.CANCELLED, why + ", before step " + step))
                .or(() -> byEnd.getAsBoolean()
                        ? Optional.of(new RunReport(RunState.RUNNING, "the agent ended before step " + step))
                        : Optional.empty());
    }
}
