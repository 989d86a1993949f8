package io.hostler.cli.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// How long ago the host booted or the agent started, whichever is shorter: the agent cannot be older than the host.
final class Uptime implements Supplier<Duration> {

    private final InstantSource clock;
    private final Instant started;

    Uptime(InstantSource clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Duration get() {
        return Duration.between(started, clock.instant());
    }
}
