package io.hostler.cli.command;

import io.hostler.cli.agent.AgentProcess;
import io.hostler.cli.connection.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hostler agent`: tends this host until it is told to end.
@Command(name = "agent", description = "Tends this host until SIGTERM; SIGHUP reads rules and playbooks anew.")
final class AgentCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Override
    public void run() {
        AgentProcess.run(connection.sources());
    }
}
