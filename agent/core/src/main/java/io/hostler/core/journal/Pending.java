package io.hostler.core.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// One piece of work on its way to the disk.
final class Pending<T> {

    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Optional<Throwable> failure = Optional.empty();
    private Optional<Result<T>> result = Optional.empty();

    private record Result<T>(T value) {}

    Pending(Work<T> work) {
        this.work = work;
    }

    CompletableFuture<T> done() {
        return done;
    }

    void run(Tx tx) {
        result = Optional.of(new Result<>(work.run(tx)));
    }

    void refuse(Throwable cause) {
        failure = Optional.of(cause);
    }

    /// Tells the caller, now that the group is on the disk.
    void settle() {
        failure.ifPresentOrElse(
                done::completeExceptionally,
                () -> done.complete(result.orElseThrow().value()));
    }

    void fail(Throwable cause) {
        done.completeExceptionally(failure.orElse(cause));
    }
}
