package io.hostler.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Refuses to be reached from other hosts unguarded.
final class Exposure {

    private Exposure() {}

    static void check(WebOptions options) {
        if (!loopback(options.host()) && (options.tls().isEmpty() || !options.authenticate())) {
            throw new WebException("http.listen: " + options.host()
                    + " can be reached from other hosts, which needs authentication and TLS;"
                    + " configure both or listen on 127.0.0.1");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new WebException(
                    "http.listen: " + host + " is no address of this host; write one such as 127.0.0.1", e);
        }
    }
}
