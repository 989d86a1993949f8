package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Clock;
import io.hostler.core.operation.Operations.Collection;
import io.vertx.core.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists runs, newest first; `hostler runs` does so, and `hostler runs list` for whoever expects the word.
abstract sealed class RunsListing implements Runnable permits RunsCommand, RunsListCommand {

    @Mixin
    private Connection connection;

    @Option(names = "--limit", defaultValue = "20", description = "How many; default ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public void run() {
        JsonObject page = connection.operations().list(Collection.RUNS, limit, "");
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(page);
            return;
        }
        List<List<String>> rows = page.getJsonArray("items").stream()
                .map(item -> row((JsonObject) item))
                .toList();
        if (rows.isEmpty()) {
            screen.line("No runs yet. Try: hostler playbook list");
            return;
        }
        screen.table(List.of("ID", "REQUESTED", "PLAYBOOK", "STATE", "WHY"), rows);
    }

    private static List<String> row(JsonObject run) {
        String state = run.getString("state") + (run.getBoolean("check") ? " (check)" : "");
        return List.of(
                run.getString("id"),
                Clock.time(run.getString("requested_at")),
                run.getString("playbook"),
                state,
                run.getString("cause"));
    }
}
