package io.hostler.core.dispatch;

import io.hostler.core.guard.Pause;
import io.hostler.core.playbook.Playbook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What decisions hang on besides rules and journal.
///
/// @param pause the pause that holds now, empty for none; it may block
/// @param up how long ago the host booted or the agent started, whichever is shorter
/// @param playbooks finds a playbook by its name
public record Situation(
        InstantSource clock,
        Supplier<Optional<Pause>> pause,
        Supplier<Duration> up,
        Function<String, Optional<Playbook>> playbooks) {}
