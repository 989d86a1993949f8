package io.hostler.core.rule;

import java.net.InetAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What this host is called: its names, its addresses, and what `identity:` adds. Safe for many threads.
public final class Identity {

    private final String name;
    private final Set<String> names;
    private final Set<InetAddress> addresses;

    private Identity(String name, Set<String> names, Set<InetAddress> addresses) {
        this.name = name;
        this.names = Set.copyOf(names);
        this.addresses = Set.copyOf(addresses);
    }

    /// Returns the identity of the host that this runs on, with these names or addresses besides; reads files.
    ///
    /// The fully qualified name is taken from the hosts file. DNS is not asked: it may be what is broken.
    public static Identity ofThisHost(Collection<String> besides) {
        return of(OwnNames.read(), OwnNames.addresses(), besides);
    }

    /// Returns an identity of these names, the first of which it is called by.
    static Identity of(Collection<String> names, Collection<InetAddress> addresses, Collection<String> besides) {
        String name =
                Stream.concat(names.stream(), besides.stream()).findFirst().orElse("localhost");
        var all = new LinkedHashSet<String>();
        Stream.of(names, besides, Set.of("localhost"))
                .flatMap(Collection::stream)
                .map(Identity::plain)
                .forEach(all::add);
        return new Identity(name, all, Set.copyOf(addresses));
    }

    /// Returns the host's name.
    public String name() {
        return name;
    }

    /// Says whether a name or address, without port, means this host.
    public boolean isCalled(String host) {
        return names.contains(plain(host))
                || HostAddress.parse(host)
                        .filter(address -> address.isLoopbackAddress() || addresses.contains(address))
                        .isPresent();
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
