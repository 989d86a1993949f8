package io.hostler.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's top: it only leads to its commands.
@Command(
        name = "hostler",
        description = "Tends a host: hears its alerts and runs the right playbook, planned first, verified after.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            AgentCommand.class,
            StatusCommand.class,
            RunCommand.class,
            RunsCommand.class,
            EventsCommand.class,
            PlaybookCommand.class,
            RuleCommand.class,
            TaskCommand.class,
            FleetCommand.class,
            ReloadCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
public final class Hostler implements Runnable {

    @Spec
    private CommandSpec spec;

    private Hostler() {}

    /// Returns the whole command line.
    public static CommandLine commandLine() {
        return new CommandLine(new Hostler()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command, such as: hostler status");
    }
}
