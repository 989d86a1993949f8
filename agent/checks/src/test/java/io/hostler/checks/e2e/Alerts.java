package io.hostler.checks.e2e;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Bodies as an Alertmanager sends them.
final class Alerts {

    static final String STARTS = "2026-11-01T10:00:00Z";

    private Alerts() {}

    static JsonObject delivery(String status, JsonObject labels) {
        return new JsonObject()
                .put("version", "4")
                .put("groupKey", "{}:{alertname=\"" + labels.getString("alertname") + "\"}")
                .put("truncatedAlerts", 0)
                .put("status", status)
                .put("receiver", "hostler")
                .put("groupLabels", new JsonObject())
                .put("commonLabels", labels)
                .put("commonAnnotations", new JsonObject())
                .put("externalURL", "http://localhost:9093")
                .put("alerts", new JsonArray().add(alert(status, labels)));
    }

    static JsonObject alert(String status, JsonObject labels) {
        return new JsonObject()
                .put("status", status)
                .put("labels", labels)
                .put("annotations", new JsonObject())
                .put("startsAt", STARTS)
                .put("endsAt", status.equals("firing") ? "0001-01-01T00:00:00Z" : "2026-11-01T11:00:00Z")
                .put("generatorURL", "http://localhost:9090/graph")
                .put("fingerprint", "%016x".formatted(labels.encode().hashCode() & 0xffffffffL));
    }

    static String firing(String name) {
        return delivery("firing", labels(name)).encode();
    }

    static String resolved(String name) {
        return delivery("resolved", labels(name)).encode();
    }

    /// An alert about the host that the test agents say they are.
    static JsonObject labels(String name) {
        return new JsonObject().put("alertname", name).put("instance", TestAgent.HOST + ":9100");
    }
}
