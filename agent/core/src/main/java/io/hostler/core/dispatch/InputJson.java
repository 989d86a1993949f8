package io.hostler.core.dispatch;

import io.hostler.api.DurationText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A playbook's inputs as a run's row keeps them: as they could have been given.
final class InputJson {

    private InputJson() {}

    static JsonObject of(Map<String, Object> inputs) {
        var json = new JsonObject();
        inputs.forEach((name, value) -> json.put(
                name,
                switch (value) {
                    case Duration duration -> DurationText.of(duration);
                    case List<?> list -> new JsonArray(list);
                    default -> value;
                }));
        return json;
    }
}
