package io.hostler.web;

import io.hostler.core.operation.Caller.Role;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Collectors;

/// All that the servers answer; the same behind both doors.
record Routes(Vertx vertx, AgentPorts ports, WebOptions options, Offload offload, Webhook webhook) {

    private static final String WEBHOOK = "/webhook/alertmanager";

    Router behind(Door door) {
        var router = Router.router(vertx);
        router.route().handler(context -> {
            context.response().putHeader("X-Content-Type-Options", "nosniff").putHeader("Cache-Control", "no-store");
            door.admit(context.request());
            context.next();
        });
        var gate = new ApiGate(vertx, door, offload, options.idle());
        router.post(WEBHOOK).handler(gate.deliver(webhook::handle));
        router.get("/healthz").handler(Health::alive);
        router.get("/readyz").handler(new Health(ports.operations())::ready);
        var metrics = new MetricsPage(ports.metrics(), offload);
        router.get("/metrics").handler(door.openToAll() ? metrics::handle : gate.open(Role.VIEWER, metrics::handle));
        Page.addTo(router);
        new Api(ports.operations(), gate, Page.resource("openapi.yaml")).addTo(router);
        failures(router);
        return router;
    }

    private static void failures(Router router) {
        router.errorHandler(400, context -> Answer.failure(context, HttpProblem.of(400, "the path is malformed")));
        router.errorHandler(404, context -> Answer.failure(context, HttpProblem.of(404, "there is no such path")));
        router.errorHandler(405, context -> wrongMethod(router, context));
        router.errorHandler(500, context -> Answer.failure(context, context.failure()));
    }

    private static void wrongMethod(Router router, RoutingContext context) {
        var method = context.request().method();
        if ("/".equals(context.request().path()) && HttpMethod.POST.equals(method)) {
            Answer.failure(context, HttpProblem.of(404, "alerts are taken at " + WEBHOOK));
        } else {
            context.response().putHeader("Allow", allowed(router, context.normalizedPath()));
            Answer.failure(context, HttpProblem.of(405, "this path does not take " + method));
        }
    }

    private static String allowed(Router router, String path) {
        return router.getRoutes().stream()
                .filter(route -> route.methods() != null)
                .filter(route -> path.matches(route.getName().replaceAll(":\\w+", "[^/]+")))
                .flatMap(route -> route.methods().stream())
                .map(HttpMethod::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
