package io.hostler.web;

import io.hostler.core.operation.Caller.Role;
import io.hostler.core.operation.Operations;
import io.hostler.core.operation.Operations.Action;
import io.hostler.core.operation.Operations.Collection;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Reason;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Locale;
import java.util.function.Function;

/// The routes of `/api/v1/`: each a role and a call of the operations.
final class Api {

    static final String ROOT = "/api/v1/";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Operations operations;
    private final ApiGate gate;
    private final Buffer description;

    Api(Operations operations, ApiGate gate, Buffer description) {
        this.operations = operations;
        this.gate = gate;
        this.description = description;
    }

    void addTo(Router router) {
        get(router, "status", call -> operations.status());
        get(router, "host", call -> operations.host());
        for (var collection : Collection.values()) {
            get(router, word(collection), call -> operations.list(collection, call.limit(), call.after()));
            get(router, word(collection) + "/:id", call -> find(collection, call.id()));
        }
        post(router, "runs", Role.OPERATOR, ACCEPTED, call -> operations.start(call.body(), call.caller()));
        for (var action : Action.values()) {
            post(router, "runs/:id/" + word(action), Role.OPERATOR, OK, call -> act(call, action));
        }
        post(router, "reload", Role.ADMIN, OK, call -> operations.reload(call.caller()));
        router.get(ROOT + "openapi.yaml")
                .handler(gate.open(Role.VIEWER, context -> Answer.send(context, OK, "application/yaml", description)));
    }

    private JsonObject act(ApiCall call, Action action) {
        return operations.act(call.id(), action, call.body(), call.caller());
    }

    private JsonObject find(Collection collection, String id) {
        return operations
                .find(collection, id)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, word(collection) + " has no '" + id + "'"));
    }

    private void get(Router router, String path, Function<ApiCall, JsonObject> work) {
        router.route(HttpMethod.GET, ROOT + path).handler(gate.call(Role.VIEWER, OK, work));
    }

    private void post(Router router, String path, Role role, int status, Function<ApiCall, JsonObject> work) {
        router.route(HttpMethod.POST, ROOT + path).handler(gate.call(role, status, work));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
