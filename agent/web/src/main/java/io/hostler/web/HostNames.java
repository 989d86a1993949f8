package io.hostler.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The names by which a client may call the TCP server: a web page whose name was pointed here has another one.
final class HostNames {

    private final Set<String> known = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    HostNames(WebOptions options) {
        known.add(bracketed(options.host()).toLowerCase(Locale.ROOT));
        options.names().forEach(name -> known.add(bracketed(name).toLowerCase(Locale.ROOT)));
    }

    /// Says whether the value of a `Host` header, with or without a port, is one of them.
    boolean knows(String header) {
        return known.contains(withoutPort(header).toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String header) {
        var colon = header.lastIndexOf(':');
        return colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
    }

    private static String bracketed(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
