package io.hostler.cli.command;

import picocli.CommandLine.Command;

/// `hostler runs`: lists runs; its subcommands show one and decide about it.
@Command(
        name = "runs",
        description = "Lists runs, newest first, and shows or decides about one.",
        subcommands = {
            RunsListCommand.class,
            RunsShowCommand.class,
            RunsFollowCommand.class,
            RunsActCommand.Approve.class,
            RunsActCommand.Refuse.class,
            RunsActCommand.Cancel.class,
            RunsActCommand.Close.class
        })
final class RunsCommand extends RunsListing {}
