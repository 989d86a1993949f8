package io.hostler.cli.terminal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as a person reads them: RFC 3339 in UTC, to the second.
public final class Clock {

    private Clock() {}

    /// Shortens a time of the API.
    public static String time(String rfc3339) {
        return Instant.parse(rfc3339).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
