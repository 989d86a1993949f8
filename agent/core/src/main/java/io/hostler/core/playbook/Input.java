package io.hostler.core.playbook;

import java.util.List;
import java.util.Optional;

/// A value that whoever runs a playbook hands in.
///
/// @param says what it is, empty when the file does not say
/// @param orElse the value when none is given, as expressions see it
/// @param required whether it must be given
/// @param choices the values that are allowed, as they stand in the file; empty for any
public record Input(
        String name, InputType type, String says, Optional<Object> orElse, boolean required, List<String> choices) {

    /// Takes a copy of the choices.
    public Input {
        choices = List.copyOf(choices);
    }

    /// Says whether it may have no value at all, so that expressions must ask `has(inputs.…)`.
    public boolean mayBeAbsent() {
        return !required && orElse.isEmpty();
    }
}
