package io.hostler.core.run;

import io.hostler.api.Host;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Gives each try of a run's steps its host, with the fence around it.
@FunctionalInterface
public interface RunHosts {

    /// Returns the host for one try.
    ///
    /// @param mark `step/try`
    /// @param timeout how long the try may take
    /// @param cancelled whether the run was stopped
    Host of(String mark, Duration timeout, BooleanSupplier cancelled);
}
