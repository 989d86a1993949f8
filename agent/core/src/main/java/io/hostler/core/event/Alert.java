package io.hostler.core.event;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One alert of a delivery, as Alertmanager's webhook body version 4 has it; unknown fields are dropped.
///
/// @param status its own, which may differ from the delivery's
/// @param fingerprint names its label set at the source
/// @param startsAt by the clock of the source; it may move while the alert is firing
public record Alert(
        Status status,
        String fingerprint,
        Instant startsAt,
        Map<String, String> labels,
        Map<String, String> annotations,
        String generatorUrl) {

    /// Whether an alert is on.
    public enum Status {
        /// It is on.
        FIRING,
        /// It is over.
        RESOLVED
    }

    /// Takes copies of the maps.
    public Alert {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }
}
