package io.hostler.web;

import io.hostler.core.event.Alert;
import io.hostler.core.event.Delivery;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/// Reads JSON with `alerts`, and takes each of them for the same alert.
final class FakeParser {

    private static final Alert ALERT =
            new Alert(Alert.Status.FIRING, "f1", Instant.EPOCH, Map.of("alertname", "A"), Map.of(), "");

    private FakeParser() {}

    static Delivery parse(Buffer body) {
        var alerts = json(body).getJsonArray("alerts");
        if (alerts == null) {
            throw new IllegalArgumentException("alerts: is missing\nsecond line");
        }
        return new Delivery("alertmanager", alerts.stream().map(alert -> ALERT).toList(), 0);
    }

    private static JsonObject json(Buffer body) {
        try {
            return body.toJsonObject();
        } catch (DecodeException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        }
    }
}
