package io.hostler.core.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/// The one thread that writes. What comes in while it waits for the disk goes along with the next commit.
final class Writer {

    private static final int GROUP = 512;

    private final JournalSettings settings;
    private final Connection connection;
    private final BlockingQueue<Pending<?>> queue;
    private final Group group;
    private final Checkpoints checkpoints;
    private final Thread thread;
    private volatile Optional<JournalException> broken = Optional.empty();
    private volatile boolean closing;

    Writer(JournalSettings settings, Connection connection) {
        this.settings = settings;
        this.connection = connection;
        this.queue = new ArrayBlockingQueue<>(settings.waiting());
        var tx = new Tx(new Statements(connection), settings.clock());
        this.group = new Group(tx);
        this.checkpoints = new Checkpoints(tx);
        this.thread = Thread.ofPlatform().name("journal").start(this::loop);
    }

    <T> CompletableFuture<T> write(Work<T> work) {
        var pending = new Pending<>(work);
        if (closing) {
            pending.fail(closed());
        } else if (!queue.offer(pending)) {
            pending.fail(new JournalFullException(settings.waiting()));
        }
        if (!thread.isAlive() && queue.remove(pending)) {
            pending.fail(closed());
        }
        return pending.done();
    }

    boolean healthy() {
        return broken.isEmpty() && !closing;
    }

    void close() throws SQLException {
        closing = true;
        thread.interrupt();
        joined();
        connection.close();
    }

    private void joined() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        List<Pending<?>> works = new ArrayList<>();
        while (broken.isEmpty() && take(works)) {
            commit(works);
            works.clear();
        }
        closing = true;
        queue.drainTo(works);
        works.forEach(work -> work.fail(closed()));
    }

    /// Returns nothing more to do only when closing and empty.
    private boolean take(List<Pending<?>> works) {
        try {
            works.add(closing ? queue.remove() : queue.take());
        } catch (InterruptedException | java.util.NoSuchElementException e) {
            return !closing || !queue.isEmpty();
        }
        queue.drainTo(works, GROUP - 1);
        return true;
    }

    private void commit(List<Pending<?>> works) {
        long start = settings.nanos().getAsLong();
        try {
            group.commit(works);
            settings.commits().accept(settings.nanos().getAsLong() - start);
            works.forEach(Pending::settle);
            checkpoints.wrote(works.size());
        } catch (RuntimeException | Error e) {
            works.forEach(work -> work.fail(e));
            if (e instanceof BrokenDiskException fatal) {
                broken = Optional.of(fatal);
                settings.fatal().accept(fatal);
            }
        }
    }

    private JournalException closed() {
        return broken.orElseGet(() -> new JournalException("the journal is closed"));
    }
}
