package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.connection.Refusals;
import io.hostler.fleet.inventory.FleetHost;
import io.hostler.fleet.inventory.Inventory;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hostler fleet`: hosts of an inventory.
@Command(
        name = "fleet",
        description = "Works with the hosts of an inventory.",
        subcommands = {FleetCommand.Listing.class})
final class FleetCommand {

    private FleetCommand() {}

    @Command(name = "inventory", description = "Checks an inventory, and lists the hosts that a pattern chooses.")
    static final class Listing implements Runnable {

        @Mixin
        private Connection connection;

        @Option(names = "--inventory", required = true, paramLabel = "FILE", description = "The inventory.")
        private Path file;

        @Option(names = "--group", defaultValue = "all", description = "A pattern, such as web or web:&prod:!canary.")
        private String group;

        @Override
        public void run() {
            Inventory inventory = Refusals.orThrow(Inventory.load(file), file + ": the inventory");
            List<FleetHost> hosts = inventory.select(group);
            var screen = connection.screen();
            if (screen.json()) {
                screen.json(new JsonObject()
                        .put(
                                "items",
                                new JsonArray(hosts.stream().map(Listing::json).toList())));
                return;
            }
            screen.table(
                    List.of("HOST", "ADDRESS", "GROUPS"),
                    hosts.stream()
                            .map(host -> List.of(host.name(), host.address(), String.join(" ", host.groups())))
                            .toList());
        }

        private static JsonObject json(FleetHost host) {
            return new JsonObject()
                    .put("name", host.name())
                    .put("address", host.address())
                    .put("groups", new JsonArray(List.copyOf(host.groups())));
        }
    }
}
