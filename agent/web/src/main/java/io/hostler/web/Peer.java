package io.hostler.web;

import io.netty.channel.socket.nio.NioChannelOption;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/// Asks the kernel who is at the other end of a unix domain socket.
///
/// Vert.x exports no way from a connection to its channel, hence the one use of an internal interface of it.
final class Peer {

    private Peer() {}

    /// Blocks where the names of users come over the network; empty when the kernel does not say.
    static Optional<UnixDomainPrincipal> of(HttpConnection connection) {
        var channel =
                ((HttpServerConnection) connection).channelHandlerContext().channel();
        return Optional.ofNullable(channel.config().getOption(NioChannelOption.of(ExtendedSocketOptions.SO_PEERCRED)));
    }
}
