package io.hostler.core.allow;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.PERMISSION_DENIED;

import io.hostler.api.Command;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.core.host.ProgramPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Lets programs through by their real path, reading ones too: what a program does is its own word.
record FencedCommands(Host.Commands commands, Allow allow) implements Host.Commands {

    @Override
    public Command.Result run(Command command) {
        Optional<Path> program = ProgramPath.find(command.program());
        if (program.isPresent()) { // a missing one is the host's to tell
            require(real(program.get()), command);
        }
        return commands.run(command);
    }

    private void require(Path real, Command command) {
        if (!allow.permitsCommand(real)) {
            throw new TaskException(
                    PERMISSION_DENIED,
                    "%s: this host does not allow running it; add it to 'commands' of its allow file",
                    real);
        }
        if (real.endsWith("systemctl") && !allow.permitsAllUnits()) {
            Systemctl.require(command.arguments(), allow);
        }
    }

    private static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException e) {
            throw new TaskException(NOT_SUPPORTED, e, program + ": cannot be resolved; install it anew");
        }
    }
}
