package io.hostler.core.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A few platform threads that read, because a call into SQLite would pin a virtual thread's carrier.
final class Readers {

    private static final int THREADS = 2;
    private static final int WAITING = 1_024;
    private static final int IDLE_SECONDS = 30;

    private final Database database;
    private final ExecutorService threads;
    private final Deque<Reader> idle = new ArrayDeque<>();

    private record Reader(Connection connection, Statements statements) {}

    Readers(Database database) {
        this.database = database;
        var pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("journal-read-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    <T> CompletableFuture<T> read(Query<T> query) {
        var done = new CompletableFuture<T>();
        try {
            threads.execute(() -> answer(query, done));
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(new JournalException("the journal is closed, or too many are reading", e));
        }
        return done;
    }

    void close() throws SQLException {
        threads.close();
        for (Reader reader : idle) {
            reader.connection().close();
        }
    }

    private <T> void answer(Query<T> query, CompletableFuture<T> done) {
        try {
            Reader reader = take();
            try {
                done.complete(asOfOneMoment(reader, query));
            } finally {
                give(reader);
            }
        } catch (SQLException e) {
            done.completeExceptionally(Failure.of(e));
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private static <T> T asOfOneMoment(Reader reader, Query<T> query) {
        reader.statements().update("BEGIN");
        try {
            return query.run(new View(reader.statements()));
        } finally {
            reader.statements().update("COMMIT");
        }
    }

    private Reader take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        Connection connection = database.reader();
        return new Reader(connection, new Statements(connection));
    }

    private void give(Reader reader) {
        synchronized (idle) {
            idle.push(reader);
        }
    }
}
