package io.hostler.checks;

import static java.util.stream.Collectors.toMap;

import io.hostler.api.Host;
import io.hostler.core.host.Contents;
import io.hostler.core.host.LocalHost;
import io.hostler.core.host.StepScope;
import io.hostler.testkit.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// This machine as a bench: a folder with a file and an empty directory, which tasks may change.
record RealBench(Path root, Host host) implements Bench {

    private static final Duration LONG = Duration.ofMinutes(5);

    /// Prepares a folder below one that is there, anew each time.
    static RealBench below(Path folder) {
        try {
            empty(folder);
            Path root = Files.createDirectory(folder.resolve("root"));
            Path state = Files.createDirectory(folder.resolve("state"));
            Path run = Files.createDirectory(folder.resolve("run"));
            Files.createDirectory(root.resolve("empty"));
            Files.writeString(root.resolve("file"), "old\n");
            Files.setPosixFilePermissions(root.resolve("file"), PosixFilePermissions.fromString("rw-r-----"));
            var scope = StepScope.of("r1/s1/1", run, LONG, System::nanoTime, () -> false);
            return new RealBench(root, new LocalHost(new Contents(state, 1 << 24), scope));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void disturb() {
        try {
            Files.writeString(root.resolve("file"), "by other hands\n");
            Files.writeString(root.resolve("new"), "by other hands\n");
            Files.setPosixFilePermissions(root.resolve("empty"), PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.createDirectory(root.resolve("x"));
            Files.writeString(root.resolve("x/y"), "by other hands\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object snapshot() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.collect(toMap(file -> file, RealBench::describe, (one, _) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> describe(Path file) {
        try {
            String bytes = Files.isDirectory(file) ? "directory" : Arrays.toString(Files.readAllBytes(file));
            return List.of(
                    bytes,
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                    Files.getOwner(file).getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
