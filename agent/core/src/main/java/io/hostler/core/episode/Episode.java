package io.hostler.core.episode;

import io.hostler.core.journal.Row;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// One alert from its first firing until it is over. What the agent makes of it ends apart from that.
///
/// @param startsAt of the firing heard last, by the source's clock
/// @param openedAt when its first firing was received
/// @param heardAt when it was last heard of
/// @param resolvedAt when the source said that it is over
/// @param closedAt when it was over: resolved, silent for too long, or followed by a new one
/// @param endedAt when the agent was done with it
/// @param ending the words of [Ending]
/// @param reason more about the ending, for a person
public record Episode(
        String id,
        String source,
        String fingerprint,
        String alertname,
        JsonObject labels,
        Instant startsAt,
        Instant openedAt,
        Instant heardAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        Optional<Instant> endedAt,
        Optional<String> ending,
        Optional<String> reason) {

    static Episode of(Row row) {
        return new Episode(
                row.text("id"),
                row.text("source"),
                row.text("fingerprint"),
                row.text("alertname"),
                row.json("labels"),
                row.time("starts_at"),
                row.time("opened_at"),
                row.time("heard_at"),
                row.optionalTime("resolved_at"),
                row.optionalTime("closed_at"),
                row.optionalTime("ended_at"),
                row.optionalText("ending"),
                row.optionalText("reason"));
    }

    /// Returns whether the alert is still on, as far as the source said.
    public boolean open() {
        return closedAt.isEmpty();
    }

    /// Returns it for the API; what is not known is left out, times are RFC 3339.
    public JsonObject json() {
        var json = new JsonObject()
                .put("id", id)
                .put("source", source)
                .put("fingerprint", fingerprint)
                .put("alertname", alertname)
                .put("labels", labels)
                .put("starts_at", startsAt.toString())
                .put("opened_at", openedAt.toString())
                .put("heard_at", heardAt.toString());
        resolvedAt.ifPresent(at -> json.put("resolved_at", at.toString()));
        closedAt.ifPresent(at -> json.put("closed_at", at.toString()));
        endedAt.ifPresent(at -> json.put("ended_at", at.toString()));
        ending.ifPresent(words -> json.put("ending", words));
        reason.ifPresent(words -> json.put("reason", words));
        return json;
    }
}
