package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/// Runs what may block or takes long on virtual threads, and brings the result back to the event loop.
final class Offload implements AutoCloseable {

    private static final int AT_A_TIME = 64;

    private final Vertx vertx;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(AT_A_TIME);

    Offload(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Runs so many at a time, and fails with 503 when there are more; must be called on an event loop.
    <T> Future<T> limited(Callable<T> work) {
        if (!room.tryAcquire()) {
            return Future.failedFuture(HttpProblem.later(
                    "busy: " + AT_A_TIME + " requests are being worked on; try again", Duration.ofSeconds(1)));
        }
        return call(work).onComplete(done -> room.release());
    }

    /// Runs work that something else bounds; must be called on an event loop.
    <T> Future<T> call(Callable<T> work) {
        var context = vertx.getOrCreateContext();
        var promise = Promise.<T>promise();
        try {
            threads.execute(() -> {
                var result = outcome(work);
                context.runOnContext(ignored -> result.onComplete(promise));
            });
        } catch (RejectedExecutionException e) {
            promise.fail(HttpProblem.later("the agent is stopping; try again", Duration.ofSeconds(5)));
        }
        return promise.future();
    }

    /// Whatever goes wrong, an answer is owed.
    private static <T> Future<T> outcome(Callable<T> work) {
        try {
            return Future.succeededFuture(work.call());
        } catch (Throwable e) {
            return Future.failedFuture(e);
        }
    }

    /// Lets what is under way go on, and takes nothing more.
    @Override
    public void close() {
        threads.shutdown();
    }
}
