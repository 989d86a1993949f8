package io.hostler.core.episode;

import java.time.Instant;

/// What one event says of an alert.
///
/// @param firing whether the alert is on
/// @param startsAt since when, by the source's clock
/// @param at when it was received
/// @param alertname the label of that name, empty when there is none
/// @param labels all of them, as the text of a JSON object
public record Sighting(
        String source,
        String fingerprint,
        boolean firing,
        Instant startsAt,
        Instant at,
        String alertname,
        String labels) {}
