package io.hostler.cli.command;

import io.hostler.cli.agent.Playbooks;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Screen;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.PlaybookLibrary;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hostler playbook list`: the playbooks of this host.
@Command(name = "list", description = "Lists the playbooks, and which of them may do what nothing can take back.")
final class PlaybookListCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Override
    public void run() {
        PlaybookLibrary library = Playbooks.library(connection.config().config());
        Screen screen = connection.screen();
        List<Playbook> all = List.copyOf(library.playbooks().values());
        if (screen.json()) {
            screen.json(new JsonObject()
                    .put(
                            "items",
                            new JsonArray(
                                    all.stream().map(PlaybookShowCommand::brief).toList())));
            return;
        }
        screen.table(
                List.of("PLAYBOOK", "", "WHAT IT DOES"),
                all.stream()
                        .map(one -> List.of(one.name(), one.destructive().holds() ? "!" : "", one.says()))
                        .toList());
        library.problems().forEach(problem -> screen.line(screen.toned(Screen.Tone.BAD, problem.toString())));
    }
}
