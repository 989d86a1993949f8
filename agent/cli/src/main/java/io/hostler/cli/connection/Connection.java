package io.hostler.cli.connection;

import io.hostler.cli.terminal.Screen;
import io.hostler.core.config.ConfigReader;
import io.hostler.core.config.ConfigSources;
import io.hostler.core.config.LoadedConfig;
import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Operations;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Reason;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command has: which agent, and how to print.
public final class Connection {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = "/etc/hostler/hostler.yaml",
            description = "Configuration; default ${FALLBACK-VALUE}.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--socket", paramLabel = "SOCKET", description = "The socket of the agent to ask.")
    private Optional<Path> socket = Optional.empty();

    @Option(names = "--json", description = "Prints JSON for programs.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /// Reads the configuration.
    ///
    /// @throws Refusal with all that is wrong in it
    public LoadedConfig config() {
        return Refusals.orThrow(ConfigReader.read(sources()), "configuration");
    }

    /// Returns what the configuration is made of: options, environment, file.
    public ConfigSources sources() {
        Map<String, String> options = socket.map(
                        path -> Map.of("socket", path.toAbsolutePath().toString()))
                .orElse(Map.of());
        return new ConfigSources(config.map(Path::toAbsolutePath), options, System.getenv());
    }

    /// Returns the socket of the agent that the configuration or `--socket` names.
    public AgentSocket socket() {
        return new AgentSocket(socket.map(Path::toAbsolutePath)
                .orElseGet(() -> config().config().socket()));
    }

    /// Returns the operations of the running agent.
    ///
    /// @throws Refusal when none answers
    public Operations operations() {
        AgentSocket agent = socket();
        if (!agent.answers()) {
            throw new Refusal(
                    Reason.UNAVAILABLE,
                    agent.path()
                            + ": no agent answers; start it with: hostler agent, or name its socket with --socket");
        }
        return new RemoteOperations(agent);
    }

    /// Returns who asks; a running agent does not take our word, and knows its caller by the socket.
    public Caller caller() {
        return new Caller(System.getProperty("user.name"), Caller.Role.ADMIN);
    }

    /// Returns where to print.
    public Screen screen() {
        boolean terminal = System.console() != null && System.console().isTerminal();
        boolean colour = terminal && System.getenv("NO_COLOR") == null;
        PrintWriter out = command.commandLine().getOut();
        return new Screen(out, json, colour);
    }
}
