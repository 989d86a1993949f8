package io.hostler.core.secret;

import static io.hostler.api.ErrorCode.COMMAND_FAILED;
import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.PERMISSION_DENIED;

import io.hostler.api.Command;
import io.hostler.api.Host;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads secrets, and makes each known to the redactor before anyone gets it.
public final class SecretReader {

    private static final int OTHERS = 0007;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, String> environment;
    private final Redactor redactor;

    /// Creates a reader.
    ///
    /// @param environment the agent's own, as `System.getenv()` gives it
    public SecretReader(Map<String, String> environment, Redactor redactor) {
        this.environment = environment; // no copy: one more place less to find it in
        this.redactor = redactor;
    }

    /// Reads a secret.
    ///
    /// @param commands where a program runs
    /// @throws TaskException when there is none, with a line that names its place and never its value
    public Secret read(SecretSource source, Host.Commands commands) {
        String value =
                switch (source) {
                    case SecretSource.InFile file -> file(file.path());
                    case SecretSource.Credential credential -> file(credential(credential.name()));
                    case SecretSource.Variable variable -> variable(variable.name());
                    case SecretSource.Program program -> output(program.arguments(), commands);
                };
        redactor.register(value);
        return new Secret(value);
    }

    private static String file(Path path) {
        try {
            if (((int) Files.getAttribute(path, "unix:mode") & OTHERS) != 0) {
                throw new TaskException(
                        PERMISSION_DENIED, "%s: is a secret that anyone may open; run: chmod o= %s", path, path);
            }
            return line(Files.readString(path));
        } catch (IOException e) {
            throw new TaskException(NOT_SUPPORTED, e, path + ": this secret cannot be read; check path and owner");
        }
    }

    private Path credential(String name) {
        if (!name.matches("[\\w.@-]+")) {
            throw new TaskException(NOT_SUPPORTED, "%s: is no credential's name; remove slashes", name);
        }
        return Path.of(variable("CREDENTIALS_DIRECTORY"), name);
    }

    private String variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new TaskException(
                        NOT_SUPPORTED, "%s: is not in the agent's environment; set it in its unit", name));
    }

    private static String output(List<String> arguments, Host.Commands commands) {
        var result =
                commands.run(Command.reads(arguments.toArray(String[]::new)).within(PATIENCE));
        if (result.exit() != 0 || result.cut()) {
            throw new TaskException(
                    COMMAND_FAILED, "%s: gave no secret, exit %d; run it by hand", arguments.getFirst(), result.exit());
        }
        return line(result.output());
    }

    private static String line(String text) {
        return text.replaceFirst("\\r?\\n\\z", "");
    }
}
