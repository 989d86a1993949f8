package io.hostler.core.episode;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// What one event says of an alert.
///
/// @param firing whether the alert is on
/// @param startsAt since when, by the source's clock
/// @param at when it was received
public record Sighting(
        String source, String fingerprint, boolean firing, Instant startsAt, Instant at, JsonObject labels) {

    String alertname() {
        return labels.getString("alertname", "");
    }
}
