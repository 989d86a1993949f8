package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.vertx.core.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hostler reload`: reads rules and playbooks anew.
@Command(name = "reload", description = "Reads rules and playbooks anew; a bad file leaves everything as it was.")
final class ReloadCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Override
    public void run() {
        JsonObject changes = connection.operations().reload(connection.caller());
        var screen = connection.screen();
        if (screen.json()) {
            screen.json(changes);
            return;
        }
        for (String what : new String[] {"added", "removed", "changed", "now_auto"}) {
            var names = changes.getJsonArray(what);
            screen.line(what.replace('_', ' ') + ": "
                    + (names.isEmpty()
                            ? "none"
                            : String.join(
                                    ", ", names.stream().map(String::valueOf).toList())));
        }
    }
}
