package io.hostler.web;

import io.hostler.core.operation.Operations;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers whether the agent lives and whether it can do its work.
final class Health {

    private static final Buffer OK = Buffer.buffer("ok\n");

    private final Operations operations;

    Health(Operations operations) {
        this.operations = operations;
    }

    static void alive(RoutingContext context) {
        Answer.send(context, 200, "text/plain; charset=utf-8", OK);
    }

    void ready(RoutingContext context) {
        var readiness = operations.readiness();
        var status = readiness.getBoolean("ready", false) ? 200 : 503;
        if (wantsJson(context)) {
            Answer.send(context, status, "application/json", readiness.toBuffer());
        } else {
            Answer.line(context, status, lines(readiness));
        }
    }

    private static boolean wantsJson(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Accept"))
                .filter(accept -> accept.contains("application/json"))
                .isPresent();
    }

    private static String lines(JsonObject readiness) {
        return readiness.getJsonArray("checks", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(Health::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(JsonObject check) {
        var word = check.getBoolean("ok", false) ? "ok      " : "failing ";
        return (word + check.getString("name", "") + " " + check.getString("says", "")).strip();
    }
}
