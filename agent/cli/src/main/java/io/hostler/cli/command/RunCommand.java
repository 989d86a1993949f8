package io.hostler.cli.command;

import io.hostler.cli.agent.LocalRun;
import io.hostler.cli.connection.AgentSocket;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.connection.RemoteOperations;
import io.hostler.cli.terminal.Exit;
import io.hostler.cli.terminal.RunStory;
import io.hostler.core.operation.Operations;
import io.hostler.core.run.RunState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hostler run`: runs a playbook on this host, through its agent where one answers.
@Command(
        name = "run",
        description = "Runs a playbook on this host, through its agent where one answers; --check only shows the diff.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "PLAYBOOK", description = "Its name; see: hostler playbook list")
    private String playbook;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "NAME=VALUE",
            description = "An input of the playbook.")
    private Map<String, String> inputs = new TreeMap<>();

    @Option(names = "--check", description = "Shows what would be changed, and changes nothing.")
    private boolean check;

    @Option(names = "--yes", description = "Lets a playbook begin although not all it does can be taken back.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        AgentSocket agent = connection.socket();
        if (agent.answers()) {
            return run(new RemoteOperations(agent));
        }
        try (LocalRun local = LocalRun.open(connection.config().config())) {
            return run(local.operations());
        }
    }

    private int run(Operations operations) throws InterruptedException {
        JsonObject run = operations.start(request(), connection.caller());
        run = RunsFollowCommand.untilSettled(operations, run);
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(run);
        } else {
            new RunStory(screen).tell(run);
        }
        return check ? checked(run) : Exit.of(RunState.of(run.getString("state")));
    }

    private JsonObject request() {
        var given = new JsonObject();
        inputs.forEach(given::put);
        return new JsonObject()
                .put("playbook", playbook)
                .put("inputs", given)
                .put("check", check)
                .put("yes", yes);
    }

    private static int checked(JsonObject run) {
        if (RunState.of(run.getString("state")) == RunState.FAILED) {
            return Exit.FAILED;
        }
        boolean changes = run.getJsonArray("steps", new JsonArray()).stream()
                .map(step -> ((JsonObject) step).getString("outcome"))
                .anyMatch(outcome -> outcome.equals("planned") || outcome.equals("unknown"));
        return changes ? Exit.CHANGES : Exit.DONE;
    }
}
