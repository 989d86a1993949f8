package io.hostler.web;

import io.hostler.core.event.Delivery;
import io.hostler.core.event.Intake.Receipt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// Takes deliveries of alerts in: bounded before they are read, answered once they are stored.
final class Webhook {

    static final int LARGEST = 2 * 1024 * 1024;
    private static final int PARSED_AT_ONCE = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final AgentPorts ports;
    private final Offload offload;
    private final InFlight inFlight;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile boolean stopping;

    Webhook(Vertx vertx, AgentPorts ports, Offload offload, InFlight inFlight, Duration patience) {
        this.vertx = vertx;
        this.ports = ports;
        this.offload = offload;
        this.inFlight = inFlight;
        this.patience = patience;
    }

    /// From now on every delivery is answered with 503, so that the sender keeps it.
    void stop() {
        stopping = true;
    }

    void handle(RoutingContext context) {
        var request = context.request();
        check(request);
        var taken = new AtomicLong();
        Body.read(vertx, request, LARGEST, patience, bytes -> take(bytes, taken))
                .compose(this::parse)
                .compose(delivery ->
                        Future.fromCompletionStage(ports.intake().accept(delivery), vertx.getOrCreateContext()))
                .onComplete(done -> inFlight.release(taken.get()))
                .onSuccess(receipt -> Answer.send(context, 202, "application/json", json(receipt)))
                .onFailure(failure -> Answer.failure(context, failure));
    }

    private void check(HttpServerRequest request) {
        if (stopping) {
            throw HttpProblem.later("the agent is stopping; try again", SOON);
        }
        ContentTypes.requireJson(request);
        var declared = Body.declared(request);
        if (declared > LARGEST) {
            throw Body.tooLarge(LARGEST);
        }
        if (!inFlight.fits(Math.max(1, declared))) {
            throw full();
        }
        if (request.headers().contains("Expect", "100-continue", true)) {
            request.response().writeContinue();
        }
    }

    private boolean take(long bytes, AtomicLong taken) {
        var room = inFlight.take(bytes);
        if (room) {
            taken.addAndGet(bytes);
        }
        return room;
    }

    static HttpProblem full() {
        return HttpProblem.later("too many deliveries are under way; try again", SOON);
    }

    private Future<Delivery> parse(Buffer body) {
        return body.length() <= PARSED_AT_ONCE
                ? Future.succeededFuture(parsed(body))
                : offload.call(() -> inTurn(body));
    }

    /// One large body at a time: a parse needs many times the body's bytes, and the heap is small.
    private Delivery inTurn(Buffer body) throws InterruptedException {
        turn.acquire();
        try {
            return parsed(body);
        } finally {
            turn.release();
        }
    }

    private Delivery parsed(Buffer body) {
        try {
            return ports.parser().apply(body);
        } catch (RuntimeException e) {
            throw HttpProblem.of(
                    400, Optional.ofNullable(e.getMessage()).orElse("the body is no delivery of an Alertmanager"));
        }
    }

    private static Buffer json(Receipt receipt) {
        return Buffer.buffer("{\"stored\":" + receipt.stored() + ",\"repeated\":" + receipt.repeated() + "}");
    }
}
