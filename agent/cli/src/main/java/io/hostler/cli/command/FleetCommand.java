package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.connection.Refusals;
import io.hostler.fleet.Inventory;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hostler fleet`: hosts of an inventory.
@Command(
        name = "fleet",
        description = "Works with the hosts of an inventory.",
        subcommands = {FleetCommand.Listing.class})
final class FleetCommand {

    private FleetCommand() {}
}
