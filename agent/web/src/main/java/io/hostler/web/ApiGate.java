package io.hostler.web;

import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Caller.Role;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Function;

/// What stands before a call: who asks, may they, and what is in the body; the call itself runs off the event loop.
///
/// @param patience for a body
record ApiGate(Vertx vertx, Door door, Offload offload, Duration patience) {

    private static final int LARGEST = 256 * 1024;

    /// Lets a visitor with the role through to a handler that does not block.
    Handler<RoutingContext> open(Role role, Handler<RoutingContext> next) {
        return context -> visit(context, visitor -> {
            visitor.as(role);
            next.handle(context);
            return Future.succeededFuture();
        });
    }

    /// Lets whoever the door admits through, or where it asks for more, any visitor.
    Handler<RoutingContext> deliver(Handler<RoutingContext> next) {
        return door.openToAll()
                ? next
                : context -> visit(context, visitor -> {
                    next.handle(context);
                    return Future.succeededFuture();
                });
    }

    /// Lets a visitor with the role through to work that may block.
    Handler<RoutingContext> call(Role role, int status, Function<ApiCall, JsonObject> work) {
        return context -> visit(context, visitor -> {
            var caller = visitor.as(role);
            return body(context.request())
                    .compose(body -> work(context, caller, body, work))
                    .onSuccess(result -> Answer.send(context, status, "application/json", result));
        });
    }

    private Future<Buffer> work(
            RoutingContext context, Caller caller, JsonObject body, Function<ApiCall, JsonObject> work) {
        return offload.limited(
                () -> work.apply(new ApiCall(context, caller, body)).toBuffer());
    }

    private void visit(RoutingContext context, Function<Visitor, Future<?>> next) {
        var request = context.request().pause();
        door.visitor(request).compose(visitor -> begin(request, visitor, next)).onFailure(failure -> {
            Answer.failure(context, failure);
            request.resume();
        });
    }

    /// The body may be there already, so whoever reads it must listen before it flows.
    private static Future<?> begin(HttpServerRequest request, Visitor visitor, Function<Visitor, Future<?>> next) {
        var begun = next.apply(visitor);
        request.resume();
        return begun;
    }

    private Future<JsonObject> body(HttpServerRequest request) {
        var declared = Body.declared(request);
        if (HttpMethod.GET.equals(request.method())) {
            return Future.succeededFuture(new JsonObject());
        }
        if (declared > LARGEST) {
            return Future.failedFuture(Body.tooLarge(LARGEST));
        }
        if (declared > 0 || request.headers().contains("Transfer-Encoding")) {
            ContentTypes.requireJson(request);
        }
        return Body.read(vertx, request, LARGEST, patience, bytes -> true).map(ApiGate::json);
    }

    private static JsonObject json(Buffer body) {
        try {
            return body.length() == 0 ? new JsonObject() : body.toJsonObject();
        } catch (DecodeException | ClassCastException e) {
            throw HttpProblem.of(400, "the body is not a JSON object");
        }
    }
}
