package io.hostler.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A person's word that nothing is to be started for a while.
///
/// @param until empty for ever
/// @param reason one line, empty when none was given
public record Pause(Optional<Instant> until, String reason) {

    /// How long a pause lasts that says nothing else.
    public static final Duration USUAL = Duration.ofHours(4);

    /// Says whether it lasts.
    public boolean isOn(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }

    String words(Instant now) {
        String end = until.map(time -> "again at " + Words.time(time, now))
                .orElse("until the file 'pause' of the state folder is removed");
        return "set by hand" + (reason.isEmpty() ? "" : " (" + reason + ")") + "; " + end;
    }
}
