package io.hostler.web;

import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Operations;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Answers with what it was asked; the id `bad` meets each refusal by name.
final class FakeOperations implements Operations {

    volatile boolean ready = true;

    @Override
    public JsonObject status() {
        return new JsonObject()
                .put("host", "db1")
                .put("virtual", Thread.currentThread().isVirtual());
    }

    @Override
    public JsonObject host() {
        throw new IllegalStateException("secret detail");
    }

    @Override
    public JsonObject list(Collection what, int limit, String after) {
        var item = new JsonObject().put("of", what.name()).put("limit", limit).put("after", after);
        return new JsonObject().put("items", new JsonArray().add(item)).put("next", "");
    }

    @Override
    public Optional<JsonObject> find(Collection what, String id) {
        return "none".equals(id) ? Optional.empty() : Optional.of(new JsonObject().put("id", id));
    }

    @Override
    public JsonObject start(JsonObject request, Caller caller) {
        return new JsonObject().put("request", request).put("by", caller.name());
    }

    @Override
    public JsonObject act(String run, Action action, JsonObject details, Caller caller) {
        for (var reason : Reason.values()) {
            if (reason.name().equals(run)) {
                var problem = new Problem("rules/host.yaml", 3, 5, "rule.when", "is wrong");
                throw new Refusal(reason, "refused: " + run, List.of(problem));
            }
        }
        return new JsonObject().put("id", run).put("did", action.name()).put("details", details);
    }

    @Override
    public JsonObject reload(Caller caller) {
        return new JsonObject().put("role", caller.role().name());
    }

    @Override
    public JsonObject readiness() {
        var checks = new JsonArray()
                .add(new JsonObject().put("name", "journal").put("ok", true).put("says", ""))
                .add(new JsonObject().put("name", "rules").put("ok", ready).put("says", "host.yaml:3: is wrong"));
        return new JsonObject().put("ready", ready).put("checks", checks);
    }
}
