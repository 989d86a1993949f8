package io.hostler.core.metric;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The two calls of the C library that no kernel file replaces, through `java.lang.foreign`.
///
/// Needs `--enable-native-access=ALL-UNNAMED` (or this module). Structures are those of 64-bit Linux, the same on
/// x86-64 and arm64.
final class Libc {

    private static final System.Logger LOG = System.getLogger(Libc.class.getName());

    private final MethodHandle statvfs;
    private final MethodHandle adjtimex;

    private Libc(MethodHandle statvfs, MethodHandle adjtimex) {
        this.statvfs = statvfs;
        this.adjtimex = adjtimex;
    }

    /// Binds the calls; empty, with one line in the log, where the JVM forbids them or the C library lacks them.
    @SuppressWarnings("restricted")
    static Optional<Libc> bind() {
        try {
            Linker linker = Linker.nativeLinker();
            return Optional.of(new Libc(
                    bind(linker, "statvfs", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)),
                    bind(linker, "adjtimex", FunctionDescriptor.of(JAVA_INT, ADDRESS))));
        } catch (IllegalCallerException | UnsupportedOperationException | NoSuchElementException e) {
            LOG.log(
                    Level.WARNING,
                    "metrics: no native calls ({0}), so no inodes and no clock state; "
                            + "start with --enable-native-access=ALL-UNNAMED",
                    e.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle bind(Linker linker, String name, FunctionDescriptor type) {
        MemorySegment symbol = linker.defaultLookup().find(name).orElseThrow();
        return linker.downcallHandle(symbol, type);
    }

    /// Fills `result` (`struct statvfs`); 0 when that worked. May block for as long as a file server is away.
    int statvfs(String path, MemorySegment result) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) statvfs.invokeExact(arena.allocateFrom(path), result);
        } catch (Throwable e) {
            throw broken("statvfs", e);
        }
    }

    /// Fills `result` (`struct timex`, `modes` 0); the clock's state, or negative when that failed.
    int adjtimex(MemorySegment result) {
        try {
            return (int) adjtimex.invokeExact(result);
        } catch (Throwable e) {
            throw broken("adjtimex", e);
        }
    }

    /// A handle throws only what the JVM itself does, such as being out of memory.
    private static IllegalStateException broken(String call, Throwable cause) {
        return new IllegalStateException("metrics: calling " + call + " failed in the JVM", cause);
    }
}
