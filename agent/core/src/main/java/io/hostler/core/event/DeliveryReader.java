package io.hostler.core.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the outer object of one body, in whatever order its fields come.
final class DeliveryReader {

    private static final int MOST_ALERTS = 2_000;

    /// Alertmanager's number, and Grafana's for the same shape.
    private static final Set<String> VERSIONS = Set.of("4", "1");

    private final JsonParser json;
    private Optional<String> version = Optional.empty();
    private Optional<List<Alert>> alerts = Optional.empty();
    private long truncated;

    DeliveryReader(JsonParser json) {
        this.json = json;
    }

    Delivery read(String source) throws IOException {
        json.nextToken();
        Tokens.expect(json, JsonToken.START_OBJECT, "the body", "an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            field(json.currentName());
        }
        if (json.nextToken() != null) {
            throw new BadDeliveryException("something follows the body's object");
        }
        checkVersion();
        return new Delivery(source, alerts.orElseThrow(() -> new BadDeliveryException("alerts is missing")), truncated);
    }

    private void field(String name) throws IOException {
        json.nextToken();
        switch (name) {
            case "version" -> version = Optional.of(Tokens.text(json, "version"));
            case "truncatedAlerts" -> truncated = Tokens.count(json, "truncatedAlerts");
            case "alerts" -> alerts = Optional.of(alerts());
            default -> json.skipChildren();
        }
    }

    private List<Alert> alerts() throws IOException {
        Tokens.expect(json, JsonToken.START_ARRAY, "alerts", "a list");
        List<Alert> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (all.size() == MOST_ALERTS) {
                throw new BadDeliveryException("alerts has more than " + MOST_ALERTS + " items");
            }
            all.add(new AlertReader(json, "alerts[" + all.size() + "]").read());
        }
        return all;
    }

    private void checkVersion() {
        String found = version.orElseThrow(() -> new BadDeliveryException("version is missing, it is to be \"4\""));
        if (!VERSIONS.contains(found)) {
            throw new BadDeliveryException("version is neither \"4\" nor Grafana's \"1\"");
        }
    }
}
