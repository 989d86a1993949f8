package io.hostler.core.host;

import static io.hostler.api.ErrorCode.UNKNOWN_UNTIL_RUN;

import io.hostler.api.Host;
import io.hostler.api.TaskException;
import java.time.Duration;

/// A host as it would be: reads fall through, writes land in memory, and what cannot be foreseen is refused
/// with `UNKNOWN_UNTIL_RUN`. One check uses it, on one thread.
public final class OverlayHost implements Host {

    private final Host host;
    private final OverlayFiles files;

    /// Lays an overlay over a host, which is only read.
    public OverlayHost(Host host) {
        this.host = host.readOnly();
        this.files = new OverlayFiles(this.host.files());
    }

    /// Says which step is checked from now on, for the messages of those that depend on it.
    public void step(String id) {
        files.step(id);
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Commands commands() {
        return new OverlayCommands(host.commands(), files);
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
        return call -> {
            if (call.changes()) {
                throw unknown(HttpErrors.item(call));
            }
            return host.http().send(call);
        };
    }

    /// Time passes as it does, but nobody waits in a check for what only a run brings about.
    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Duration elapsed() {
                return host.clock().elapsed();
            }

            @Override
            public void pause(Duration time) {
                throw unknown("pause");
            }
        };
    }

    static TaskException unknown(String item) {
        return new TaskException(UNKNOWN_UNTIL_RUN, "%s: unknown until run", item);
    }
}
