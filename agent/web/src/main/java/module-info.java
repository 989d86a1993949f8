/// The ways in over HTTP: alert webhook, metrics, health, API and page, on TCP and on a unix domain socket.
@org.jspecify.annotations.NullMarked
module io.hostler.web {
    requires transitive io.hostler.core;
    requires io.netty.common;
    requires io.netty.transport;
    requires io.vertx.web;
    requires jdk.net;
    requires static org.jspecify;

    exports io.hostler.web;
}
