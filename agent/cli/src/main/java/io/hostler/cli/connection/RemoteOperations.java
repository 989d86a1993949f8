package io.hostler.cli.connection;

import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Operations;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The operations of a running agent, asked over its socket; the agent knows the caller by the socket.
public record RemoteOperations(AgentSocket socket) implements Operations {

    private static final String API = "/api/v1/";

    @Override
    public JsonObject status() {
        return get("status");
    }

    @Override
    public JsonObject host() {
        return get("host");
    }

    @Override
    public JsonObject list(Collection what, int limit, String after) {
        return get(path(what) + "?limit=" + limit + (after.isEmpty() ? "" : "&after=" + encoded(after)));
    }

    @Override
    public Optional<JsonObject> find(Collection what, String id) {
        try {
            return Optional.of(get(path(what) + "/" + encoded(id)));
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public JsonObject start(JsonObject request, Caller caller) {
        return call("POST", "runs", request);
    }

    @Override
    public JsonObject act(String run, Action action, JsonObject details, Caller caller) {
        return call("POST", "runs/" + encoded(run) + "/" + action.name().toLowerCase(Locale.ROOT), details);
    }

    @Override
    public JsonObject reload(Caller caller) {
        return call("POST", "reload", new JsonObject());
    }

    @Override
    public JsonObject readiness() {
        return get("status");
    }

    private JsonObject get(String path) {
        return call("GET", path, new JsonObject());
    }

    private JsonObject call(String method, String path, JsonObject body) {
        try {
            AgentSocket.Answer answer = socket.send(method, API + path, method.equals("GET") ? "" : body.encode());
            var json = new JsonObject(answer.body());
            if (answer.status() >= 400) {
                throw refusal(answer.status(), json);
            }
            return json;
        } catch (DecodeException e) {
            throw new Refusal(Reason.UNAVAILABLE, "the agent's answer is no JSON; is it of this version?");
        } catch (IOException e) {
            throw new UncheckedIOException(socket.path() + ": " + e.getMessage(), e);
        }
    }

    private static Refusal refusal(int status, JsonObject problem) {
        List<Problem> problems = problem.getJsonArray("problems", new JsonArray()).stream()
                .map(item -> problem((JsonObject) item))
                .toList();
        String title = problem.getString("title", "refused");
        return new Refusal(reason(status), problem.getString("detail", title), problems);
    }

    private static Problem problem(JsonObject json) {
        return new Problem(
                json.getString("file", ""),
                json.getInteger("line", 0),
                json.getInteger("column", 0),
                json.getString("path", ""),
                json.getString("message", ""));
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401, 403 -> Reason.FORBIDDEN;
            case 404 -> Reason.NOT_FOUND;
            case 409 -> Reason.CONFLICT;
            default -> status >= 500 ? Reason.UNAVAILABLE : Reason.INVALID;
        };
    }

    private static String path(Collection what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
