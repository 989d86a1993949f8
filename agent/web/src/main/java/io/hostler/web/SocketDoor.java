package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The door of the unix domain socket: the kernel says who calls, once a connection.
final class SocketDoor implements Door {

    private final PeerRoles roles;
    private final Offload offload;
    private final Map<HttpConnection, Future<Visitor>> visitors = new ConcurrentHashMap<>();

    SocketDoor(PeerRoles roles, Offload offload) {
        this.roles = roles;
        this.offload = offload;
    }

    @Override
    public void admit(HttpServerRequest request) {
        // No page can reach a unix domain socket, so names and origins say nothing here.
    }

    @Override
    public Future<Visitor> visitor(HttpServerRequest request) {
        var connection = request.connection();
        var known = Optional.ofNullable(visitors.get(connection)).filter(asked -> !asked.failed());
        return known.orElseGet(() -> {
            var asked = offload.call(() -> visitor(connection));
            visitors.put(connection, asked);
            return asked;
        });
    }

    /// Forgets a connection that was closed.
    void closed(HttpConnection connection) {
        visitors.remove(connection);
    }

    private Visitor visitor(HttpConnection connection) throws IOException {
        var peer = Peer.of(connection).orElseThrow(() -> HttpProblem.of(403, "the kernel does not say who calls"));
        var name = "user " + peer.user().getName();
        var role = roles.role(peer)
                .orElseThrow(() -> HttpProblem.of(403, name + " may not use this agent; add it to group hostler"));
        return new Visitor(name, Optional.of(role));
    }

    @Override
    public boolean openToAll() {
        return false;
    }
}
