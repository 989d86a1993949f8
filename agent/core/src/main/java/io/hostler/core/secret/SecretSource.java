package io.hostler.core.secret;

import java.nio.file.Path;
import java.util.List;

/// Where a secret comes from.
public sealed interface SecretSource {

    /// A file that only its owner and group may read; one line end at its end is dropped.
    ///
    /// @param path absolute
    record InFile(Path path) implements SecretSource {}

    /// A credential that systemd hands to the agent's unit (`LoadCredential=`).
    ///
    /// @param name as the unit has it
    record Credential(String name) implements SecretSource {}

    /// A variable of the agent's environment.
    record Variable(String name) implements SecretSource {}

    /// What a program writes to standard output; one line end at its end is dropped.
    ///
    /// @param arguments the program and its arguments
    record Program(List<String> arguments) implements SecretSource {

        /// Takes a copy.
        public Program {
            arguments = List.copyOf(arguments);
        }
    }
}
