package io.hostler.cli.command;

import io.hostler.cli.agent.Version;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
        scope = CommandLine.ScopeType.INHERIT)
public final class Hostler implements Runnable {

    private static final Map<String, Class<?>> COMMANDS = commands();

    @Spec
    private CommandSpec spec;

    private Hostler() {}

    /// Returns the whole command line.
    public static CommandLine commandLine() {
        return commandLine(COMMANDS);
    }

    /// Returns the part of the command line that these arguments need: reading the annotations of all commands takes
    /// longer than most commands do.
    ///
    /// @param arguments as the program got them
    public static CommandLine commandLine(String... arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]) && !arguments[0].equals("completion")
                ? commandLine(Map.of(arguments[0], COMMANDS.get(arguments[0])))
                : commandLine(COMMANDS);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command, such as: hostler status");
    }

    private static CommandLine commandLine(Map<String, Class<?>> commands) {
        var line = new CommandLine(new Hostler());
        commands.forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Map<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        commands.put("agent", AgentCommand.class);
        commands.put("status", StatusCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("runs", RunsCommand.class);
        commands.put("events", EventsCommand.class);
        commands.put("playbook", PlaybookCommand.class);
        commands.put("rule", RuleCommand.class);
        commands.put("task", TaskCommand.class);
        commands.put("fleet", FleetCommand.class);
        commands.put("reload", ReloadCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("completion", CompletionCommand.class);
        return Collections.unmodifiableMap(commands);
    }
}
