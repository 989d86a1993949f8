package io.hostler.cli.command;

import picocli.CommandLine.Command;

/// `hostler runs list`: the same as `hostler runs`.
@Command(name = "list", description = "Lists runs, newest first.")
final class RunsListCommand extends RunsListing {}
