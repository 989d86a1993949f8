package io.hostler.core.journal;

import java.lang.System.Logger.Level;
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

    private static final System.Logger LOG = System.getLogger(Writer.class.getName());
    private static final int GROUP = 512;

    private final JournalSettings settings;
    private final Connection connection;
    private final BlockingQueue<Pending<?>> queue;
    private final Group group;
    private final Checkpoints checkpoints;
    private final Thread thread;
    private volatile Optional<JournalException> broken = Optional.empty();
    private volatile boolean closing;
    private volatile boolean stopped;

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
        if (stopped && queue.remove(pending)) {
            pending.fail(closed());
        }
        return pending.done();
    }

    boolean healthy() {
        return !stopped && !closing && broken.isEmpty();
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
        try {
            while (broken.isEmpty() && (take(works) || !closing)) {
                commit(works);
                works.clear();
            }
        } finally {
            stopped = true;
            queue.drainTo(works);
            works.forEach(work -> work.fail(closed()));
        }
    }

    /// Returns false when there was nothing to take, which closing alone brings about.
    private boolean take(List<Pending<?>> works) {
        if (!closing) {
            try {
                works.add(queue.take());
            } catch (InterruptedException e) {
                LOG.log(Level.DEBUG, "the journal is to close", e);
            }
        }
        queue.drainTo(works, GROUP - works.size());
        return !works.isEmpty();
    }

    private void commit(List<Pending<?>> works) {
        long start = settings.nanos().getAsLong();
        try {
            group.commit(works);
        } catch (RuntimeException | Error e) {
            works.forEach(work -> work.fail(e));
            failed(e);
            return;
        }
        works.forEach(Pending::settle);
        settings.commits().accept(settings.nanos().getAsLong() - start);
        checkpoint();
    }

    private void checkpoint() {
        try {
            checkpoints.committed();
        } catch (JournalException e) {
            LOG.log(Level.WARNING, "the write-ahead log cannot be moved into the database: " + e.getMessage());
            failed(e);
        }
    }

    /// A failed disk may have lost what it said it had, so it gets no second try.
    private void failed(Throwable cause) {
        if (cause instanceof BrokenDiskException fatal) {
            broken = Optional.of(fatal);
            settings.fatal().accept(fatal);
        }
    }

    private JournalException closed() {
        return broken.orElseGet(() -> new JournalException("the journal is closed"));
    }
}
