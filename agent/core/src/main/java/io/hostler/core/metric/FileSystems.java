package io.hostler.core.metric;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Looks at the mounted file systems now and then, each look in a thread of its own: asking one may block for as long
/// as its server is away. One that does not answer in time is reported as failed and not asked again until it does.
///
/// [#latest()] is for one thread and never blocks.
final class FileSystems {

    private final Supplier<List<Mount>> mounts;
    private final Space.Source source;
    private final Duration every;
    private final Duration deadline;
    private final LongSupplier nanos;
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    private List<FileSystem> latest = List.of();
    private Optional<FileSystemLook> look = Optional.empty();
    private long next;

    FileSystems(
            Supplier<List<Mount>> mounts, Space.Source source, Duration every, Duration deadline, LongSupplier nanos) {
        this.mounts = mounts;
        this.source = source;
        this.every = every;
        this.deadline = deadline;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /// What the last look found; starts the next one when it is due.
    synchronized List<FileSystem> latest() {
        long now = nanos.getAsLong();
        look.flatMap(running -> running.overdue(now, deadline)).ifPresent(this::giveUp);
        if (look.isEmpty() && now - next >= 0) {
            next = now + every.toNanos();
            begin();
        }
        return latest;
    }

    private void begin() {
        var started = new FileSystemLook(mounts, source, Set.copyOf(stuck), nanos, this::done);
        look = Optional.of(started);
        // A platform thread: native calls would hold up a virtual thread's carrier.
        Thread.ofPlatform().daemon().name("file-systems").start(started);
    }

    private synchronized void done(FileSystemLook finished) {
        if (look.filter(finished::equals).isPresent()) {
            latest = finished.found();
            look = Optional.empty();
        } else {
            finished.asked().ifPresent(mount -> stuck.remove(mount.mountpoint()));
        }
    }

    private void giveUp(Mount mount) {
        stuck.add(mount.mountpoint());
        look = Optional.empty();
        next = nanos.getAsLong();
    }
}
