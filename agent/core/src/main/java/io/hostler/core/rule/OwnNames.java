package io.hostler.core.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds this host's names and addresses in what the kernel and the hosts file say.
final class OwnNames {

    private static final Path HOSTNAME = Path.of("/proc/sys/kernel/hostname");
    private static final Path HOSTS = Path.of("/etc/hosts");

    private OwnNames() {}

    /// Returns the host's name, then its others, empty where the kernel does not say.
    static Set<String> read() {
        return lines(HOSTNAME).stream()
                .findFirst()
                .map(name -> names(name.strip(), lines(HOSTS)))
                .orElse(Set.of());
    }

    /// Returns the host name, its first part, and what stands beside either in the hosts file.
    static Set<String> names(String hostname, List<String> hosts) {
        var names = new LinkedHashSet<String>();
        names.add(hostname);
        names.add(hostname.split("\\.", 2)[0]);
        hosts.stream()
                .map(line -> line.split("#", 2)[0].strip())
                .map(line -> List.of(line.split("\\s+")))
                .filter(words -> words.contains(hostname))
                .flatMap(words -> words.stream().skip(1))
                .forEach(names::add);
        return names;
    }

    /// Returns the addresses of all interfaces that are there now.
    static Set<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(HostAddress::withoutZone)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            throw new UncheckedIOException("cannot list this host's network addresses", e);
        }
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(OwnNames.class.getName())
                    .log(System.Logger.Level.WARNING, "{0}: cannot be read, so names in it are not known", file);
            return List.of();
        }
    }
}
