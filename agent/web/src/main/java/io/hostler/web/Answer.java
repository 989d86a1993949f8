package io.hostler.web;

import io.hostler.core.event.IntakeException;
import io.hostler.core.operation.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Writes answers; a client that is gone gets none.
final class Answer {

    private static final System.Logger LOG = System.getLogger("io.hostler.web");

    private Answer() {}

    static void send(RoutingContext context, int status, String type, Buffer body) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", type);
        response.end(body).onFailure(gone -> LOG.log(Level.DEBUG, "the client left before its answer", gone));
    }

    static void line(RoutingContext context, int status, String line) {
        send(context, status, "text/plain; charset=utf-8", Buffer.buffer(line + "\n"));
    }

    /// Says what went wrong: as a problem under /api/, elsewhere as one line of text.
    static void failure(RoutingContext context, Throwable failure) {
        var problem = problem(failure);
        headers(context.response(), problem);
        if (context.request().uri().startsWith("/api/")) {
            var title = context.response().setStatusCode(problem.status()).getStatusMessage();
            send(
                    context,
                    problem.status(),
                    "application/problem+json",
                    problem.json(title).toBuffer());
        } else {
            line(context, problem.status(), problem.detail());
        }
    }

    private static void headers(HttpServerResponse response, HttpProblem problem) {
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"hostler\"");
        }
        problem.retryAfter()
                .ifPresent(wait -> response.putHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    }

    private static HttpProblem problem(Throwable failure) {
        return known(failure).orElseGet(() -> {
            LOG.log(Level.ERROR, "a request failed", failure);
            return HttpProblem.of(500, "the agent failed to answer; its log says why");
        });
    }

    private static Optional<HttpProblem> known(Throwable failure) {
        return switch (failure) {
            case HttpProblem problem -> Optional.of(problem);
            case Refusal refusal -> Optional.of(HttpProblem.of(refusal));
            case IntakeException full ->
                Optional.of(HttpProblem.later(String.valueOf(full.getMessage()), full.retryAfter()));
            case CompletionException wrapped ->
                Optional.ofNullable(wrapped.getCause()).flatMap(Answer::known);
            default -> Optional.empty();
        };
    }
}
