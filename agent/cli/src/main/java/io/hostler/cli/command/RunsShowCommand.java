package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.RunStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hostler runs show`: tells one run.
@Command(name = "show", description = "Tells one run: its five lines, then each step with its diff.")
final class RunsShowCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ID", description = "The run, or `latest`.")
    private String id;

    @Override
    public void run() {
        var run = RunFinder.find(connection.operations(), id);
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(run);
        } else {
            new RunStory(screen).tell(run);
        }
    }
}
