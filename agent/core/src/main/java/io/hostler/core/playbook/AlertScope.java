package io.hostler.core.playbook;

import io.hostler.core.event.Alert;
import io.hostler.core.expression.Type;
import io.hostler.core.expression.Type.Field;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What expressions see of the alert that led to a run: `alert.status` (`firing`, `resolved`, or `none` in a run that
/// no alert led to), `alert.labels`, `alert.annotations`, `alert.fingerprint` and `alert.starts_at`.
public final class AlertScope {

    /// The type of `alert`.
    public static final Type TYPE = new Type.RecordOf(
            "alert",
            new TreeMap<>(Map.of(
                    "status", Field.of(Type.TEXT),
                    "labels", Field.of(new Type.MapOf(Type.TEXT)),
                    "annotations", Field.of(new Type.MapOf(Type.TEXT)),
                    "fingerprint", Field.of(Type.TEXT),
                    "starts_at", Field.of(Type.TIMESTAMP))));

    private AlertScope() {}

    /// Returns the value of `alert` in a run that an alert led to.
    public static Map<String, Object> values(Alert alert) {
        return Map.of(
                "status", alert.status().name().toLowerCase(Locale.ROOT),
                "labels", alert.labels(),
                "annotations", alert.annotations(),
                "fingerprint", alert.fingerprint(),
                "starts_at", alert.startsAt());
    }

    /// Returns the value of `alert` in any other run: there are no labels.
    public static Map<String, Object> none() {
        return Map.of(
                "status",
                "none",
                "labels",
                Map.of(),
                "annotations",
                Map.of(),
                "fingerprint",
                "",
                "starts_at",
                Instant.EPOCH);
    }
}
