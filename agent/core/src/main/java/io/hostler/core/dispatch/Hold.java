package io.hostler.core.dispatch;

import io.hostler.core.journal.Row;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// A run that a guard holds back for now.
///
/// @param guard which one, such as `cooldown`
/// @param until when the guards are asked anew
public record Hold(
        String id,
        String rule,
        String target,
        String guard,
        String reason,
        Instant since,
        Instant until,
        String episode) {

    static Hold of(Row row) {
        return new Hold(
                row.text("id"),
                row.text("rule"),
                row.text("target"),
                row.text("guard"),
                row.text("reason"),
                row.time("since"),
                row.time("until"),
                row.text("episode"));
    }

    /// Returns it for the API.
    public JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("rule", rule)
                .put("target", target)
                .put("guard", guard)
                .put("reason", reason)
                .put("since", since.toString())
                .put("until", until.toString())
                .put("episode", episode);
    }
}
