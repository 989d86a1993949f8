package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.core.operation.Operations.Collection;
import io.vertx.core.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hostler rule`: which alert leads to which playbook.
@Command(
        name = "rule",
        description = "Lists the rules in force.",
        subcommands = {RuleCommand.Listing.class})
final class RuleCommand {

    private RuleCommand() {}

    @Command(name = "list", description = "Lists each rule with its mode, playbook and last run.")
    static final class Listing implements Runnable {

        @Mixin
        private Connection connection;

        @Override
        public void run() {
            JsonObject page = connection.operations().list(Collection.RULES, 500, "");
            var screen = connection.screen();
            if (screen.json()) {
                screen.json(page);
                return;
            }
            screen.table(
                    List.of("RULE", "MODE", "PLAYBOOK", "ALERT"),
                    page.getJsonArray("items").stream()
                            .map(item -> row((JsonObject) item))
                            .toList());
        }

        private static List<String> row(JsonObject rule) {
            return List.of(
                    rule.getString("name"),
                    rule.getString("mode"),
                    rule.getString("playbook"),
                    rule.getString("alert", ""));
        }
    }
}
