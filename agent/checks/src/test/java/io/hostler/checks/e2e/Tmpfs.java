package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A small file system in memory; where the machine cannot mount one, the test is skipped by name.
record Tmpfs(Path folder) implements AutoCloseable {

    static Tmpfs mount(Path folder, String size) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Answer mount = Answer.of(
                List.of(
                        Installed.program("mount", "mount"),
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + size + ",mode=0700",
                        "hostler-test",
                        folder.toString()),
                Map.of());
        assumeTrue(mount.status() == 0, "ability: mounting a tmpfs");
        return new Tmpfs(folder);
    }

    /// Writes zeros until the file has that size, or the disk is full.
    void fill(String name, long bytes) {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            for (long written = 0; written < bytes; written += 4096) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void makeReadOnly() {
        Answer mount = Answer.of(
                List.of(Installed.program("mount", "mount"), "-o", "remount,ro", folder.toString()), Map.of());
        assumeTrue(mount.status() == 0, "ability: mounting a tmpfs");
    }

    void remove(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A program that still has its folder there does not hold the unmounting up.
    @Override
    public void close() {
        Answer umount = Answer.of(List.of(Installed.program("umount", "mount"), "-l", folder.toString()), Map.of());
        if (umount.status() != 0) {
            throw new IllegalStateException(umount.toString());
        }
    }
}
