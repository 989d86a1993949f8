package io.hostler.web;

import java.util.Collections;

/// Bodies as an Alertmanager sends them, but for what the tests spoil.
final class Payload {

    private static final String ALERT =
            "{\"status\":\"firing\",\"labels\":{\"alertname\":\"A\"},\"startsAt\":\"2026-11-21T07:41:12.331Z\"}";

    private Payload() {}

    static String alerts(int count) {
        return "{\"version\":\"4\",\"alerts\":[" + String.join(",", Collections.nCopies(count, ALERT)) + "]}";
    }

    /// Adds a field that nobody knows, so that the body has more than so many bytes.
    static String padded(int bytes) {
        return alerts(1).replace("{\"version\"", "{\"pad\":\"" + "x".repeat(bytes) + "\",\"version\"");
    }

    static String labels(int count) {
        var labels = new StringBuilder("\"alertname\":\"A\"");
        for (int i = 1; i < count; i++) {
            labels.append(",\"l").append(i).append("\":\"v\"");
        }
        return alerts(1).replace("\"alertname\":\"A\"", labels);
    }
}
