package io.hostler.core.event;

import java.util.List;

/// The alerts of one request, before they are stored.
///
/// @param source who sent it, such as `alertmanager`
/// @param alerts in the order of the body
/// @param truncated how many more alerts the sender left out
public record Delivery(String source, List<Alert> alerts, long truncated) {

    /// Takes a copy of the alerts.
    public Delivery {
        alerts = List.copyOf(alerts);
    }
}
