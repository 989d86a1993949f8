package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Exit;
import io.hostler.cli.terminal.RunStory;
import io.hostler.core.operation.Operations;
import io.hostler.core.run.RunState;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hostler runs follow`: waits until a run ends, then tells it.
@Command(name = "follow", description = "Waits until a run ends or needs a person, then tells it.")
final class RunsFollowCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(100);

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ID", description = "The run, or `latest`.")
    private String id;

    @Override
    public Integer call() throws InterruptedException {
        JsonObject run = untilSettled(connection.operations(), RunFinder.find(connection.operations(), id));
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(run);
        } else {
            new RunStory(screen).tell(run);
        }
        return Exit.of(RunState.of(run.getString("state")));
    }

    static JsonObject untilSettled(Operations operations, JsonObject first) throws InterruptedException {
        JsonObject run = first;
        while (underWay(run)) {
            Thread.sleep(LOOK);
            run = RunFinder.find(operations, run.getString("id"));
        }
        return run;
    }

    private static boolean underWay(JsonObject run) {
        RunState state = RunState.of(run.getString("state"));
        return state == RunState.QUEUED || state == RunState.RUNNING;
    }
}
