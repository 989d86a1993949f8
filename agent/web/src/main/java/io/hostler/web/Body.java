package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.LongPredicate;

/// Collects the body of one request: bounded in size and time, and never in a file.
///
/// After a refusal the rest of the body is read and dropped, so that the client sees the answer and not a reset.
final class Body {

    private final HttpServerRequest request;
    private final int limit;
    private final LongPredicate room;
    private final Promise<Buffer> promise = Promise.promise();
    private Buffer collected = Buffer.buffer();
    private boolean growing;

    private Body(HttpServerRequest request, int limit, LongPredicate room) {
        this.request = request;
        this.limit = limit;
        this.room = room;
    }

    /// Reads the body.
    ///
    /// @param limit most bytes, else 413
    /// @param patience for the whole body, else the connection is closed
    /// @param room asked for each part before it is kept, in bytes; false leads to 503
    static Future<Buffer> read(
            Vertx vertx, HttpServerRequest request, int limit, Duration patience, LongPredicate room) {
        var body = new Body(request, limit, room);
        var timer =
                vertx.setTimer(patience.toMillis(), late -> request.connection().close());
        request.handler(body::part);
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            body.promise.tryComplete(body.collected);
        });
        request.exceptionHandler(failure -> {
            vertx.cancelTimer(timer);
            body.promise.tryFail(HttpProblem.of(400, "the body ended early"));
        });
        return body.promise.future();
    }

    private void part(Buffer part) {
        if (promise.future().isComplete()) {
            return;
        }
        if (collected.length() + part.length() > limit) {
            refuse(tooLarge(limit));
        } else if (!room.test(part.length())) {
            refuse(Webhook.full());
        } else {
            keep(part);
        }
    }

    /// Most bodies come in one part, which is then taken as it is; a part of the server's cannot grow.
    private void keep(Buffer part) {
        if (collected.length() == 0) {
            collected = part;
            return;
        }
        if (!growing) {
            collected = Buffer.buffer().appendBuffer(collected);
            growing = true;
        }
        collected.appendBuffer(part);
    }

    private void refuse(HttpProblem problem) {
        collected = Buffer.buffer();
        promise.tryFail(problem);
    }

    static HttpProblem tooLarge(int limit) {
        return HttpProblem.of(413, "the body is larger than " + limit + " bytes");
    }

    /// Returns the declared length in bytes, 0 for none.
    static long declared(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
