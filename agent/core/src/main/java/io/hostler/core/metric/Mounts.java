package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The mounts of the first process, or our own where those may not be read, as node_exporter does.
final class Mounts {

    private static final System.Logger LOG = System.getLogger(Mounts.class.getName());

    private final Path first;
    private final Path own;

    Mounts(Path proc) {
        first = proc.resolve("1/mounts");
        own = proc.resolve("self/mounts");
    }

    List<Mount> read() {
        try {
            return Mount.parse(text(Files.isReadable(first) ? first : own));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "metrics: {0}; using {1}", e.getMessage(), own);
            return fallback();
        }
    }

    /// Reading `/proc/1/mounts` may be refused even to whom its mode admits.
    private List<Mount> fallback() {
        try {
            return Mount.parse(text(own));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "metrics: no file systems: {0}", e.getMessage());
            return List.of();
        }
    }

    /// A mount point may be no valid UTF-8; such bytes become a mark, and the rest stays readable.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }
}
