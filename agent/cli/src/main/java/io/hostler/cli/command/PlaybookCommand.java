package io.hostler.cli.command;

import picocli.CommandLine.Command;

/// `hostler playbook`: what can be run.
@Command(
        name = "playbook",
        description = "Lists, shows and checks playbooks; needs no agent.",
        subcommands = {PlaybookListCommand.class, PlaybookShowCommand.class, PlaybookLintCommand.class})
final class PlaybookCommand {

    private PlaybookCommand() {}
}
