package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.core.operation.Operations.Action;
import io.vertx.core.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a person decides about one run.
abstract sealed class RunsActCommand implements Runnable {

    private final Action action;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ID", description = "The run, or `latest`.")
    private String id;

    @Option(names = "--reason", defaultValue = "", description = "Why; it stands in the run and in the audit.")
    private String reason;

    private RunsActCommand(Action action) {
        this.action = action;
    }

    @Override
    public void run() {
        var operations = connection.operations();
        String run = RunFinder.find(operations, id).getString("id");
        JsonObject after = operations.act(run, action, details(), connection.caller());
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(after);
        } else {
            screen.line("run " + run + " is " + after.getString("state"));
        }
    }

    JsonObject details() {
        return new JsonObject().put("reason", reason);
    }

    @Command(name = "approve", description = "Lets a run that waits for approval begin.")
    static final class Approve extends RunsActCommand {
        Approve() {
            super(Action.APPROVE);
        }
    }

    @Command(name = "refuse", description = "Ends a run that waits for approval.")
    static final class Refuse extends RunsActCommand {
        Refuse() {
            super(Action.REFUSE);
        }
    }

    @Command(name = "cancel", description = "Stops a run before its next step; what was done stays.")
    static final class Cancel extends RunsActCommand {
        Cancel() {
            super(Action.CANCEL);
        }
    }

    @Command(name = "close", description = "Says how a run that needed a person ended, and frees its locks.")
    static final class Close extends RunsActCommand {

        @Option(names = "--as", required = true, paramLabel = "done|undone", description = "How it ended.")
        private String as;

        Close() {
            super(Action.CLOSE);
        }

        @Override
        JsonObject details() {
            return super.details().put("as", as);
        }
    }
}
