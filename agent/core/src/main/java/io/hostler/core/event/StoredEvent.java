package io.hostler.core.event;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// An alert's event as the journal has it.
///
/// @param seq its place in the journal, which is the order of receipt
/// @param episode the one it belongs to; nothing when a resolved alert was not known to fire
/// @param decidedAt when the rules were done with it
public record StoredEvent(
        long seq,
        String id,
        String source,
        Alert alert,
        Instant receivedAt,
        Optional<String> episode,
        Optional<Instant> decidedAt) {

    /// Returns it for the API; what is not known is left out, times are RFC 3339.
    public JsonObject json() {
        var json = new JsonObject()
                .put("seq", seq)
                .put("id", id)
                .put("source", source)
                .put("status", EventRow.status(alert.status()))
                .put("fingerprint", alert.fingerprint())
                .put("starts_at", alert.startsAt().toString())
                .put("received_at", receivedAt.toString())
                .put("labels", EventRow.json(alert.labels()))
                .put("annotations", EventRow.json(alert.annotations()))
                .put("generator_url", alert.generatorUrl());
        episode.ifPresent(known -> json.put("episode", known));
        decidedAt.ifPresent(at -> json.put("decided_at", at.toString()));
        return json;
    }
}
