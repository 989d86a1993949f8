package io.hostler.core.run;

/// Hears of each state of each run, on the run's thread, after the journal has it. It must not block.
@FunctionalInterface
public interface RunNews {

    /// Hears of one.
    void changed(RunChanged change);
}
