package io.hostler.web;

import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Operations;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// A host on a bad night, read from `demo.json`; `@-90` there is the time 90 seconds ago.
final class DemoOperations implements Operations {

    private volatile String approved = "";

    private JsonObject all() {
        try (InputStream stream = Demo.class.getResourceAsStream("demo.json")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var matcher = java.util.regex.Pattern.compile("@(-?\\d+)").matcher(text);
            return new JsonObject(matcher.replaceAll(found ->
                    Instant.now().plusSeconds(Long.parseLong(found.group(1))).toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonArray runs() {
        var runs = all().getJsonArray("runs");
        runs.stream()
                .map(JsonObject.class::cast)
                .filter(run -> approved.equals(run.getString("id")))
                .forEach(run -> run.put("state", "running"));
        return runs;
    }

    private JsonArray runs(String state) {
        return new JsonArray(runs().stream()
                .filter(run -> state.equals(((JsonObject) run).getString("state")))
                .toList());
    }

    @Override
    public JsonObject status() {
        return all().getJsonObject("status")
                .put("underway", runs("running"))
                .put("waiting", runs("awaiting approval"))
                .put("needs_you", runs("needs attention"))
                .put("last", runs());
    }

    @Override
    public JsonObject host() {
        return all().getJsonObject("host");
    }

    @Override
    public JsonObject list(Collection what, int limit, String after) {
        var items =
                switch (what) {
                    case RUNS -> runs();
                    case EPISODES -> all().getJsonArray("episodes");
                    case RULES -> all().getJsonArray("rules");
                    case EVENTS, PLAYBOOKS -> new JsonArray();
                };
        return new JsonObject().put("items", items).put("next", "");
    }

    @Override
    public Optional<JsonObject> find(Collection what, String id) {
        return list(what, 1, "").getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> id.equals(item.getString("id")))
                .findFirst();
    }

    @Override
    public JsonObject start(JsonObject request, Caller caller) {
        return request;
    }

    @Override
    public JsonObject act(String run, Action action, JsonObject details, Caller caller) {
        approved = run;
        return find(Collection.RUNS, run).orElseThrow();
    }

    @Override
    public JsonObject reload(Caller caller) {
        return new JsonObject();
    }

    @Override
    public JsonObject readiness() {
        return new JsonObject().put("ready", true);
    }
}
