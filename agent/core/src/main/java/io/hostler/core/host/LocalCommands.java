package io.hostler.core.host;

import io.hostler.api.Command;
import io.hostler.api.Host;

record LocalCommands(StepScope scope) implements Host.Commands {

    @Override
    public Command.Result run(Command command) {
        scope.check(command.program());
        try (var running = RunningCommand.start(command, scope)) {
            return running.await();
        }
    }
}
