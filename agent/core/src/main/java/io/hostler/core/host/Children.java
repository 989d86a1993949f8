package io.hostler.core.host;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The programs that a step started, and theirs, wherever they went: found by their mark and their session.
///
/// A handle knows a process's start time, and so never ends another that got its number.
public final class Children {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LAST = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(10);

    private Children() {}

    /// Finds the running processes that carry a mark in their environment, and the others of their sessions.
    ///
    /// @param mark `run/step/try`, as [StepScope#mark] gave it
    public static List<ProcessHandle> marked(String mark) {
        return found(mark::equals, Set.of());
    }

    /// Finds those of all tries of a step.
    ///
    /// @param step `run/step`
    public static List<ProcessHandle> ofStep(String step) {
        return found(mark -> mark.startsWith(step + "/"), Set.of());
    }

    /// Ends processes: asks them, waits up to 5 s, and then kills them until none is found or 2 s have passed.
    ///
    /// @param found finds those that still run, asked again and again, since they may start others
    /// @return those that could not be ended
    public static List<ProcessHandle> end(Supplier<List<ProcessHandle>> found, LongSupplier nanoTime) {
        boolean interrupted = Thread.interrupted(); // an interrupted run must end its programs too
        try {
            return endAll(found, nanoTime);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<ProcessHandle> endAll(Supplier<List<ProcessHandle>> found, LongSupplier nanoTime) {
        found.get().forEach(ProcessHandle::destroy);
        List<ProcessHandle> left = await(found, GRACE, nanoTime);
        long stop = nanoTime.getAsLong() + LAST.toNanos();
        while (!left.isEmpty() && nanoTime.getAsLong() - stop < 0) {
            left.forEach(ProcessHandle::destroyForcibly);
            left = await(found, TICK, nanoTime);
        }
        return left;
    }

    static List<ProcessHandle> of(String mark, long session) {
        return found(mark::equals, Set.of(session));
    }

    private static List<ProcessHandle> await(
            Supplier<List<ProcessHandle>> found, Duration time, LongSupplier nanoTime) {
        long stop = nanoTime.getAsLong() + time.toNanos();
        List<ProcessHandle> left = found.get();
        while (!left.isEmpty() && nanoTime.getAsLong() - stop < 0) {
            LockSupport.parkNanos(TICK.toNanos());
            left = found.get();
        }
        return left;
    }

    private static List<ProcessHandle> found(Predicate<String> wanted, Set<Long> known) {
        // handles first: they hold start times, so that what is read below can only be of the same or a newer process
        List<Child> running = ProcessHandle.allProcesses()
                .flatMap(handle -> Child.of(handle, wanted).stream())
                .toList();
        Set<Long> sessions = new HashSet<>(known);
        running.stream().filter(Child::marked).map(Child::session).forEach(sessions::add);
        ProcFiles.session(ProcessHandle.current().pid()).ifPresent(sessions::remove);
        return running.stream()
                .filter(child -> child.marked || sessions.contains(child.session))
                .map(Child::handle)
                .toList();
    }

    private record Child(ProcessHandle handle, long session, boolean marked) {

        static Optional<Child> of(ProcessHandle handle, Predicate<String> wanted) {
            long pid = handle.pid();
            return ProcFiles.session(pid)
                    .map(session -> new Child(
                            handle,
                            session,
                            ProcFiles.variable(pid, "HOSTLER_STEP")
                                    .filter(wanted)
                                    .isPresent()));
        }
    }
}
