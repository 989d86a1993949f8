package io.hostler.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the guards look at, taken at one instant.
///
/// @param now by the wall clock
/// @param observing why this rule may only watch, empty when it may act
/// @param elsewhere why the alert is not for this host, empty when it is
/// @param pause empty when there is none now
/// @param up how long ago the host booted or the agent started, whichever is shorter
/// @param earlier the run that this rule already has for the episode and rung
/// @param starts when runs of this rule for this target and key inputs started, in any order
public record GuardState(
        Instant now,
        Optional<String> observing,
        Optional<String> elsewhere,
        Optional<Pause> pause,
        Duration up,
        Optional<String> earlier,
        List<Instant> starts) {

    /// Sorts the starts.
    public GuardState {
        starts = starts.stream().sorted().toList();
    }
}
