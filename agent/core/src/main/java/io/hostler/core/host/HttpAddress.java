package io.hostler.core.host;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a request goes. Java's URI knows no host with an underscore, which names of containers have.
///
/// @param host a name or an address, one of IPv6 in brackets
record HttpAddress(boolean secure, String host, int port) {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?(?<host>\\[[0-9a-fA-F:.%]+]|[\\w.-]+)(?::(?<port>\\d{1,5}))?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST = 65535;

    /// Returns where an `http` or `https` address leads, empty for any other.
    static Optional<HttpAddress> of(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        var authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme()) || !authority.matches()) {
            return Optional.empty();
        }
        String digits = authority.group("port");
        int port = digits == null ? (secure ? HTTPS : HTTP) : Integer.parseInt(digits);
        return Optional.of(new HttpAddress(secure, authority.group("host"), port))
                .filter(address -> port <= MOST);
    }

    /// As the `Host` header has it.
    String text() {
        return port == (secure ? HTTPS : HTTP) ? host : host + ":" + port;
    }
}
