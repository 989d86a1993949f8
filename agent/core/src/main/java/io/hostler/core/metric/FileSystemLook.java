package io.hostler.core.metric;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// One look at all file systems. When it is given up on it stops at the file system that held it up.
final class FileSystemLook implements Runnable {

    private static final System.Logger LOG = System.getLogger(FileSystemLook.class.getName());

    /// The file system that is being asked, and since when.
    private record Question(Mount mount, long since) {}

    private final Supplier<List<Mount>> mounts;
    private final Space.Source source;
    private final Set<String> stuck;
    private final LongSupplier nanos;
    private final Consumer<FileSystemLook> done;
    private final List<FileSystem> found = new ArrayList<>();
    private volatile Optional<Question> question = Optional.empty();
    private volatile boolean givenUp;

    FileSystemLook(
            Supplier<List<Mount>> mounts,
            Space.Source source,
            Set<String> stuck,
            LongSupplier nanos,
            Consumer<FileSystemLook> done) {
        this.mounts = mounts;
        this.source = source;
        this.stuck = stuck;
        this.nanos = nanos;
        this.done = done;
    }

    @Override
    public void run() {
        try {
            for (Mount mount : mounts.get()) {
                if (givenUp) {
                    return;
                }
                found.add(stuck.contains(mount.mountpoint()) ? mount.failed() : ask(mount));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "metrics: looking at the file systems failed; it is tried again", e);
        } finally {
            done.accept(this);
        }
    }

    private FileSystem ask(Mount mount) {
        question = Optional.of(new Question(mount, nanos.getAsLong()));
        return source.of(mount.mountpoint()).map(mount::with).orElseGet(mount::failed);
    }

    /// The file system that has not answered within `deadline`; the look is then given up.
    Optional<Mount> overdue(long now, Duration deadline) {
        Optional<Mount> late = question.filter(asked -> now - asked.since() > deadline.toNanos())
                .map(Question::mount);
        late.ifPresent(mount -> {
            givenUp = true;
            LOG.log(
                    Level.WARNING,
                    "metrics: file system {0} ({1}) does not answer; it is left out until it does",
                    mount.mountpoint(),
                    mount.device());
        });
        return late;
    }

    /// The file system that was asked last.
    Optional<Mount> asked() {
        return question.map(Question::mount);
    }

    /// What was found; complete once the look is done.
    List<FileSystem> found() {
        return List.copyOf(found);
    }
}
