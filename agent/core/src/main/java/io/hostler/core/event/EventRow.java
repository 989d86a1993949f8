package io.hostler.core.event;

import io.hostler.core.event.Alert.Status;
import io.hostler.core.journal.Row;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/// An event's columns.
final class EventRow {

    private EventRow() {}

    static StoredEvent of(Row row) {
        var alert = new Alert(
                row.text("status").equals("firing") ? Status.FIRING : Status.RESOLVED,
                row.text("fingerprint"),
                row.time("starts_at"),
                texts(row.json("labels")),
                texts(row.json("annotations")),
                row.text("generator_url"));
        return new StoredEvent(
                row.number("seq"),
                row.text("id"),
                row.text("source"),
                alert,
                row.time("received_at"),
                row.optionalText("episode"),
                row.optionalTime("decided_at"));
    }

    static String status(Status status) {
        return switch (status) {
            case FIRING -> "firing";
            case RESOLVED -> "resolved";
        };
    }

    static JsonObject json(Map<String, String> texts) {
        var json = new JsonObject();
        texts.forEach(json::put);
        return json;
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new HashMap<>();
        json.forEach(field -> texts.put(field.getKey(), field.getValue().toString()));
        return texts;
    }
}
