package io.hostler.core.run;

import io.hostler.api.Host;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Gives each try of a run's steps its host.
public interface RunHosts {

    /// Returns the bare host for one try; nothing may change it but through the [#fenced].
    ///
    /// @param mark `step/try`
    /// @param timeout how long the try may take
    /// @param cancelled whether the run was stopped
    Host bare(String mark, Duration timeout, BooleanSupplier cancelled);

    /// Returns a host that refuses what the allow file does not allow; also around an overlay, so that a check
    /// finds out too.
    Host fenced(Host host);

    /// Returns the fenced host for one try.
    default Host of(String mark, Duration timeout, BooleanSupplier cancelled) {
        return fenced(bare(mark, timeout, cancelled));
    }
}
