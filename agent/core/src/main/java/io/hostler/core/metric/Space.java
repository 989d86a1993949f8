package io.hostler.core.metric;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Room on a file system: bytes, and inodes.
record Space(long size, long free, long avail, long files, long filesFree) {

    private static final int SIZE_OF_STATVFS = 112;

    /// Asks a mounted file system. It may block for as long as a file server is away.
    @FunctionalInterface
    interface Source {

        /// Empty when the file system gives an error.
        Optional<Space> of(String mountpoint);
    }

    /// Through `statvfs`.
    static Source of(Libc libc) {
        return mountpoint -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment result = arena.allocate(SIZE_OF_STATVFS, Long.BYTES);
                return libc.statvfs(mountpoint, result) == 0 ? Optional.of(of(result)) : Optional.empty();
            }
        };
    }

    private static Space of(MemorySegment s) {
        long unit = s.get(JAVA_LONG, 8);
        return new Space(
                s.get(JAVA_LONG, 16) * unit,
                s.get(JAVA_LONG, 24) * unit,
                s.get(JAVA_LONG, 32) * unit,
                s.get(JAVA_LONG, 40),
                s.get(JAVA_LONG, 48));
    }

    /// Through the JDK alone: it knows no inodes, which stay 0.
    static Optional<Space> withoutInodes(String mountpoint) {
        try {
            FileStore store = Files.getFileStore(Path.of(mountpoint));
            return Optional.of(
                    new Space(store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace(), 0, 0));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
