package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import java.net.SocketException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The running servers; made, and called, on the event loop that serves them.
final class Servers {

    private static final int GRACE_SECONDS = 2;
    private static final long IN_FLIGHT_BYTES = 4L * 1024 * 1024;
    private static final Path GROUPS = Path.of("/etc/group");

    private final Vertx vertx;
    private final WebOptions options;
    private final AgentPorts ports;
    private final Offload offload;
    private final Webhook webhook;
    private final Routes routes;
    private final List<HttpServer> open = new ArrayList<>();
    private volatile int port;

    Servers(Vertx vertx, WebOptions options, AgentPorts ports) {
        this.vertx = vertx;
        this.options = options;
        this.ports = ports;
        offload = new Offload(vertx);
        webhook = new Webhook(vertx, ports, offload, new InFlight(IN_FLIGHT_BYTES), options.idle());
        routes = new Routes(vertx, ports, options, offload, webhook);
    }

    /// The socket comes first, so that whoever sees the port open can use both.
    Future<?> listen() {
        return options.socket()
                .map(SocketFile::new)
                .map(this::listenSocket)
                .orElseGet(Future::succeededFuture)
                .compose(socket -> listenTcp()
                        .recover(failure -> removeSocket().transform(removed -> Future.failedFuture(failure))));
    }

    int port() {
        return port;
    }

    void refuseDeliveries() {
        webhook.stop();
    }

    /// Lets requests that are under way end, for 2 s at most.
    Future<?> close() {
        webhook.stop();
        var all = open.stream()
                .map(server -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS))
                .toList();
        return Future.join(all).onComplete(closed -> offload.close()).compose(closed -> removeSocket());
    }

    private Future<Void> removeSocket() {
        return options.socket()
                .map(path -> vertx.<Void>executeBlocking(() -> {
                    new SocketFile(path).remove();
                    return null;
                }))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Void> listenTcp() {
        var router = routes.behind(new TcpDoor(options, ports.tokens()));
        var server = server(HttpOptions.tcp(options), router, closed -> {});
        return server.listen(options.port(), options.host())
                .onSuccess(listening -> port = listening.actualPort())
                .recover(failure -> Future.failedFuture(refused(failure)))
                .mapEmpty();
    }

    private WebException refused(Throwable cause) {
        if (cause instanceof SocketException || options.tls().isEmpty()) {
            var address = options.host() + ":" + options.port();
            var why = " cannot be had (" + cause.getMessage() + "); stop the process that has it or set another one";
            return new WebException("http.listen: " + address + why, cause);
        }
        var why = " cannot be used (" + cause.getMessage() + "); give PEM files: the chain, and a key in PKCS#8";
        return new WebException("http.tls: certificate or key" + why, cause);
    }

    private Future<Void> listenSocket(SocketFile file) {
        return vertx.executeBlocking(file::prepare)
                .compose(self -> listenSocket(file, self))
                .compose(listening -> vertx.executeBlocking(() -> {
                    file.share();
                    return null;
                }));
    }

    private Future<HttpServer> listenSocket(SocketFile file, UserPrincipal self) {
        var door = new SocketDoor(new PeerRoles(self, GROUPS), offload);
        return server(HttpOptions.plain(options), routes.behind(door), door::closed)
                .listen(SocketAddress.domainSocketAddress(file.path().toString()));
    }

    private HttpServer server(HttpServerOptions limits, Router router, Consumer<HttpConnection> forget) {
        var connections = new Connections(options.idle(), ports.nanos());
        vertx.setPeriodic(Math.max(1, options.idle().toMillis() / 4), tick -> connections.sweep());
        var server = vertx.createHttpServer(limits)
                .connectionHandler(connection -> {
                    connections.opened(connection);
                    connection.closeHandler(closed -> {
                        connections.closed(connection);
                        forget.accept(connection);
                    });
                })
                .requestHandler(request -> {
                    connections.began(request);
                    router.handle(request);
                });
        open.add(server);
        return server;
    }
}
