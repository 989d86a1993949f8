package io.hostler.core.run;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/// Why a run was asked for; it stands in the run's row, so that nobody has to guess a year later.
///
/// @param kind an alert or a person
/// @param who the person, or the source of the alert
/// @param says what fired or was asked, in words
/// @param alert what expressions see of the alert, empty for a person's run
public record Cause(Kind kind, String who, String says, JsonObject alert) {

    /// What can start a run.
    public enum Kind {
        /// A rule matched an alert.
        ALERT,
        /// Somebody asked.
        PERSON
    }

    /// Somebody asked for the run.
    public static Cause person(String who, String says) {
        return new Cause(Kind.PERSON, who, says, new JsonObject());
    }

    /// Returns the alert, empty when a person asked.
    public Optional<JsonObject> firing() {
        return kind == Kind.ALERT ? Optional.of(alert) : Optional.empty();
    }

    JsonObject json() {
        return new JsonObject()
                .put("kind", kind.name())
                .put("who", who)
                .put("says", says)
                .put("alert", alert);
    }

    static Cause of(JsonObject json) {
        return new Cause(
                Kind.valueOf(json.getString("kind")),
                json.getString("who"),
                json.getString("says"),
                json.getJsonObject("alert"));
    }
}
