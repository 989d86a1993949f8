package io.hostler.core.run;

import java.time.Duration;

/// Hears of each state of each run, on the run's thread, after the journal has it. It must not block.
@FunctionalInterface
public interface RunNews {

    /// Hears of one.
    void changed(RunChanged change);

    /// Hears how long a step took, with its tries and its verification.
    default void stepped(Duration took) {}
}
