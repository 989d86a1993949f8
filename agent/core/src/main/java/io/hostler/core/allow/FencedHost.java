package io.hostler.core.allow;

import io.hostler.api.Host;

/// A host inside the fence: what the allow file does not name is refused with `PERMISSION_DENIED`, whoever asks.
///
/// It resolves links on this machine, so it fits hosts that are this machine: the local one, and overlays of it.
/// Put it outermost, so that a check says what a run would be refused.
public final class FencedHost implements Host {

    private final Host host;
    private final Allow allow;

    /// Puts a fence around a host.
    public FencedHost(Host host, Allow allow) {
        this.host = host;
        this.allow = allow;
    }

    @Override
    public Files files() {
        return new FencedFiles(host.files(), allow);
    }

    @Override
    public Commands commands() {
        return new FencedCommands(host.commands(), allow);
    }

    @Override
    public Sockets sockets() {
        return host.sockets();
    }

    @Override
    public Processes processes() {
        return host.processes();
    }

    @Override
    public Http http() {
        return host.http();
    }

    @Override
    public Clock clock() {
        return host.clock();
    }
}
