package io.hostler.core.event;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// Bodies of webhooks, right ones to be made wrong.
final class Bodies {

    static final String ALERT = """
            {"status":"firing","labels":{"alertname":"DiskAlmostFull","instance":"db1:9100"},\
            "annotations":{"summary":"Disk almost full"},"startsAt":"2026-11-21T10:00:00.123456789Z",\
            "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prom:9090/graph?g0.expr=x",\
            "fingerprint":"a1b2c3d4e5f60718"}""";

    private Bodies() {}

    static String of(String version, String... alerts) {
        return """
                {"version":"%s","groupKey":"{}:{alertname=\\"DiskAlmostFull\\"}","truncatedAlerts":2,"status":"firing",\
                "receiver":"hostler","groupLabels":{"alertname":"DiskAlmostFull"},"commonLabels":{},\
                "commonAnnotations":{},"externalURL":"http://am:9093","alerts":[%s]}""".formatted(version, String.join(",", alerts));
    }

    /// The usual alert with one field as JSON in place of its own.
    static String alertWith(String field, String json) {
        var alert = new JsonObject(ALERT);
        alert.remove(field);
        String rest = alert.encode();
        return rest.substring(0, rest.length() - 1) + ",\"" + field + "\":" + json + "}";
    }

    static String alertWithout(String field) {
        var alert = new JsonObject(ALERT);
        alert.remove(field);
        return alert.encode();
    }

    static String labels(int count) {
        var labels = new JsonObject();
        IntStream.range(0, count).forEach(i -> labels.put("l" + i, "v"));
        return labels.encode();
    }

    static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    static String list(int count) {
        var list = new JsonArray();
        IntStream.range(0, count).forEach(_ -> list.add(new JsonObject(ALERT)));
        return list.encode();
    }

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
