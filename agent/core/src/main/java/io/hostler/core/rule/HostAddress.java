package io.hostler.core.rule;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Hosts as `instance` labels name them, and addresses without their zone. Never asks DNS.
final class HostAddress {

    private HostAddress() {}

    /// Cuts scheme, port and path off: `[fd00::1]:9100`, `db1:9100`, `http://db1:8080/x`, `fd00::1`, `db1`.
    static String withoutPort(String instance) {
        int scheme = instance.indexOf("://");
        String rest = scheme < 0 ? instance : instance.substring(scheme + 3);
        int path = rest.indexOf('/');
        String place = path < 0 ? rest : rest.substring(0, path);
        int bracket = place.indexOf(']');
        if (place.startsWith("[") && bracket > 0) {
            return place.substring(1, bracket);
        }
        int colon = place.indexOf(':');
        return colon >= 0 && colon == place.lastIndexOf(':') ? place.substring(0, colon) : place;
    }

    /// Reads an address, empty when it is a name.
    static Optional<InetAddress> parse(String host) {
        int zone = host.indexOf('%');
        try {
            return Optional.of(InetAddress.ofLiteral(zone < 0 ? host : host.substring(0, zone)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static InetAddress withoutZone(InetAddress address) {
        try {
            return address instanceof Inet6Address ? InetAddress.getByAddress(address.getAddress()) : address;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has a wrong length", e);
        }
    }
}
