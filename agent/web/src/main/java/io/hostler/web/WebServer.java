package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Optional;

/// The HTTP servers of the agent: one on TCP, and one on a unix domain socket where there is a path for it.
///
/// Deploy one instance: it serves both on one event loop. Deploying fails with [WebException], whose message is one
/// line, when a port or socket is taken or an option is unsafe.
public final class WebServer extends VerticleBase {

    private final WebOptions options;
    private final AgentPorts ports;
    private volatile Optional<Servers> servers = Optional.empty();

    /// Creates the servers; they listen once deployed.
    ///
    /// Throws [WebException] when the address may be reached from elsewhere, and TLS or authentication is off.
    public WebServer(WebOptions options, AgentPorts ports) {
        Exposure.check(options);
        this.options = options;
        this.ports = ports;
    }

    @Override
    public Future<?> start() {
        var started = new Servers(vertx, options, ports);
        servers = Optional.of(started);
        return started.listen();
    }

    @Override
    public Future<?> stop() {
        return servers.map(Servers::close).orElseGet(Future::succeededFuture);
    }

    /// Answers every delivery with 503 from now on, while all else goes on; from any thread.
    public void refuseDeliveries() {
        servers.ifPresent(Servers::refuseDeliveries);
    }

    /// Returns the TCP port that was taken, once deployed.
    public int port() {
        return servers.map(Servers::port).orElseThrow(() -> new IllegalStateException("the server is not deployed"));
    }
}
