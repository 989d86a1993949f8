package io.hostler.web;

import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/// One request to the API, with its caller and its body.
record ApiCall(RoutingContext context, Caller caller, JsonObject body) {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    String id() {
        return context.pathParam("id");
    }

    /// Returns how many items are wanted, from 1 to 500.
    int limit() {
        var given = query("limit");
        try {
            var limit = given.isEmpty() ? USUAL : Integer.parseInt(given);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
            throw wrong(given);
        } catch (NumberFormatException e) {
            throw wrong(given);
        }
    }

    private static Refusal wrong(String given) {
        var problem = Problem.of("limit", "'" + given + "' must be a number from 1 to " + MOST);
        return new Refusal(Reason.INVALID, "limit must be a number from 1 to " + MOST, List.of(problem));
    }

    /// Returns the cursor of an earlier page, empty for the first one.
    String after() {
        return query("after");
    }

    private String query(String name) {
        return Optional.ofNullable(context.queryParams().get(name)).orElse("");
    }
}
