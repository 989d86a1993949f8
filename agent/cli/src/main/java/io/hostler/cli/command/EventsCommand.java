package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Clock;
import io.hostler.core.operation.Operations.Collection;
import io.vertx.core.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hostler events`: lists what came in, and how its episodes stand.
@Command(name = "events", description = "Lists the episodes of alerts, newest first, and how each ended.")
final class EventsCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Option(names = "--limit", defaultValue = "20", description = "How many; default ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--raw", description = "Lists the stored events instead, one line for each.")
    private boolean raw;

    @Override
    public void run() {
        Collection what = raw ? Collection.EVENTS : Collection.EPISODES;
        JsonObject page = connection.operations().list(what, limit, "");
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(page);
            return;
        }
        List<String> headings = raw
                ? List.of("ID", "RECEIVED", "ALERT", "STATUS", "SOURCE")
                : List.of("EPISODE", "OPENED", "ALERT", "STATE", "ENDED AS");
        screen.table(
                headings,
                page.getJsonArray("items").stream()
                        .map(item -> row((JsonObject) item))
                        .toList());
    }

    private List<String> row(JsonObject item) {
        String alert = item.getJsonObject("labels").getString("alertname", "(no name)");
        return raw
                ? List.of(
                        item.getString("id"),
                        Clock.time(item.getString("received_at")),
                        alert,
                        item.getString("status"),
                        item.getString("source"))
                : List.of(
                        item.getString("id"),
                        Clock.time(item.getString("opened_at")),
                        alert,
                        item.getString("state"),
                        item.getString("ending", ""));
    }
}
