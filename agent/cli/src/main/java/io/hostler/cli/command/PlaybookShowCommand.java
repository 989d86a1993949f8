package io.hostler.cli.command;

import io.hostler.cli.agent.Playbooks;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Screen;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.PlaybookLibrary;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hostler playbook show`: one playbook, its inputs, and what it may do.
@Command(name = "show", description = "Shows one playbook: what it does, its inputs, what cannot be taken back.")
final class PlaybookShowCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "PLAYBOOK", description = "Its name.")
    private String name;

    @Override
    public void run() {
        PlaybookLibrary library = Playbooks.library(connection.config().config());
        Playbook playbook = library.find(name).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, library.missing(name)));
        Screen screen = connection.screen();
        if (screen.json()) {
            screen.json(brief(playbook).put("text", playbook.origin().text()));
            return;
        }
        screen.line(playbook.name() + ": " + playbook.says());
        screen.line("file: " + playbook.origin().file());
        playbook.destructive().reasons().forEach(reason -> screen.line("! " + reason));
        if (!playbook.inputs().isEmpty()) {
            screen.table(
                    List.of("INPUT", "TYPE", "DEFAULT", "MEANING"),
                    playbook.inputs().stream().map(PlaybookShowCommand::row).toList());
        }
        screen.line("");
        screen.line(playbook.origin().text().stripTrailing());
    }

    static JsonObject brief(Playbook playbook) {
        var inputs = playbook.inputs().stream()
                .map(input -> new JsonObject()
                        .put("name", input.name())
                        .put("type", type(input))
                        .put("required", input.required())
                        .put("says", input.says()))
                .toList();
        return new JsonObject()
                .put("name", playbook.name())
                .put("says", playbook.says())
                .put("file", playbook.origin().file())
                .put("digest", playbook.digest())
                .put("destructive", playbook.destructive().holds())
                .put("reasons", new JsonArray(playbook.destructive().reasons()))
                .put("inputs", new JsonArray(inputs));
    }

    private static List<String> row(Input input) {
        String otherwise = input.orElse().map(String::valueOf).orElse("none");
        return List.of(input.name(), type(input), input.required() ? "required" : otherwise, input.says());
    }

    private static String type(Input input) {
        return input.type().name().toLowerCase(Locale.ROOT);
    }
}
