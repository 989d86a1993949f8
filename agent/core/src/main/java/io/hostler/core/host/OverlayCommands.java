package io.hostler.core.host;

import static io.hostler.api.ErrorCode.UNKNOWN_UNTIL_RUN;

import io.hostler.api.Command;
import io.hostler.api.Host;
import io.hostler.api.TaskException;

/// Runs programs that read, as long as no planned write could change their answer: they see the real files.
record OverlayCommands(Host.Commands commands, OverlayFiles files) implements Host.Commands {

    @Override
    public Command.Result run(Command command) {
        if (command.changes()) {
            throw OverlayHost.unknown(command.program());
        }
        files.writer(command.reads()).ifPresent(step -> {
            throw new TaskException(UNKNOWN_UNTIL_RUN, "%s: depends on %s", command.program(), step);
        });
        return commands.run(command);
    }
}
