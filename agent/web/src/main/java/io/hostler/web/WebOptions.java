package io.hostler.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where the servers listen, and whom they let in.
///
/// @param host address or name to bind, such as `127.0.0.1` or `::1`
/// @param port from 0 to 65535, where 0 takes a free one
/// @param socket path of the unix domain socket, or empty for none
/// @param names further names by which clients may call this server, besides localhost and `host`
/// @param idle how long a silent connection, a request head and a body may take, from 1 ms
/// @param tls certificate of the TCP server, or empty for plain HTTP
/// @param authenticate whether webhook and metrics need a token too
public record WebOptions(
        String host,
        int port,
        Optional<Path> socket,
        Set<String> names,
        Duration idle,
        Optional<Tls> tls,
        boolean authenticate) {

    /// The address and port where an agent listens unless told otherwise.
    public static final WebOptions DEFAULTS = new WebOptions(
            "127.0.0.1", 4678, Optional.empty(), Set.of(), Duration.ofSeconds(30), Optional.empty(), false);

    /// Takes a copy of the names.
    public WebOptions {
        names = Set.copyOf(names);
    }

    /// Returns the options with another TCP address.
    public WebOptions listen(String address, int tcpPort) {
        return new WebOptions(address, tcpPort, socket, names, idle, tls, authenticate);
    }

    /// Returns the options with a unix domain socket.
    public WebOptions socket(Path path) {
        return new WebOptions(host, port, Optional.of(path), names, idle, tls, authenticate);
    }

    /// Returns the options with other further names.
    public WebOptions names(Set<String> more) {
        return new WebOptions(host, port, socket, more, idle, tls, authenticate);
    }

    /// Returns the options with another patience.
    public WebOptions idle(Duration patience) {
        return new WebOptions(host, port, socket, names, patience, tls, authenticate);
    }

    /// Returns the options with TLS.
    public WebOptions tls(Tls certificate) {
        return new WebOptions(host, port, socket, names, idle, Optional.of(certificate), authenticate);
    }

    /// Returns the options with a token asked of everybody.
    public WebOptions authenticated() {
        return new WebOptions(host, port, socket, names, idle, tls, true);
    }
}
