package io.hostler.core.host;

import io.hostler.api.Host;

/// The host that the agent runs on, as one step sees it; cheap to make, so make one for each step.
///
/// Calls block and so belong on virtual threads. Nothing here asks the fence: wrap it for that.
public final class LocalHost implements Host {

    private final Files files;
    private final Commands commands;
    private final Http http;
    private final Clock clock;
    private final StepScope scope;

    /// Creates the host of one step.
    public LocalHost(Contents contents, StepScope scope) {
        this.scope = scope;
        this.files = new LocalFiles(contents);
        this.commands = new LocalCommands(scope);
        this.http = new LocalHttp(scope);
        this.clock = new LocalClock(scope);
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public Sockets sockets() {
        return new LocalSockets(scope);
    }

    @Override
    public Processes processes() {
        return new LocalProcesses();
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public Clock clock() {
        return clock;
    }
}
