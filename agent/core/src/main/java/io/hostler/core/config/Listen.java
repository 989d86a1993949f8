package io.hostler.core.config;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where HTTP is served: a loopback address and a port.
///
/// @param host an address, IPv6 without brackets, or `localhost`
/// @param port 0 to 65535; 0 takes a free one
public record Listen(String host, int port) {

    private static final Pattern TEXT = Pattern.compile("(?:\\[([^\\]]+)\\]|([^:\\[\\]]+)):(\\d{1,5})");

    /// Reads `127.0.0.1:4678` or `[::1]:4678`.
    ///
    /// @throws IllegalArgumentException with one line when it is none, or can be reached from elsewhere
    static Listen parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > 65_535) {
            throw new IllegalArgumentException("must be an address and a port, such as 127.0.0.1:4678 or [::1]:4678");
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        if (!host.equals("localhost") && !isLoopback(host)) {
            throw new IllegalArgumentException("must be a loopback address, such as 127.0.0.1:4678;"
                    + " others need authentication and TLS, which come with a later version");
        }
        return new Listen(host, Integer.parseInt(parts.group(3)));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must begin with an address, not with a name", e);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
