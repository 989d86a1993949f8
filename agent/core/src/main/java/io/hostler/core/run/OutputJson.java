package io.hostler.core.run;

import io.hostler.api.Outputs;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A verb's outputs: a record to the task, a map to expressions, JSON to the journal.
final class OutputJson {

    private OutputJson() {}

    static JsonObject of(Record outputs) {
        if (outputs instanceof OutcomeJson.SavedOutputs saved) {
            return saved.json();
        }
        var json = new JsonObject();
        Outputs.values(outputs).forEach((name, value) -> json.put(name, stored(value)));
        return json;
    }

    /// Returns what expressions see of outputs, also of those that the journal kept.
    static Map<String, Object> values(Record outputs, Class<? extends Record> type) {
        return outputs instanceof OutcomeJson.SavedOutputs saved ? values(saved.json(), type) : Outputs.values(outputs);
    }

    private static Map<String, Object> values(JsonObject saved, Class<? extends Record> type) {
        var values = new LinkedHashMap<String, Object>();
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = saved.getValue(component.getName());
            values.put(component.getName(), restored(component.getType(), value));
        }
        return values;
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Duration duration -> duration.toString();
            case List<?> list ->
                new JsonArray(list.stream().map(OutputJson::stored).toList());
            case Map<?, ?> map -> {
                var object = new JsonObject();
                map.forEach((key, item) -> object.put(String.valueOf(key), stored(item)));
                yield object;
            }
            default -> value;
        };
    }

    private static Object restored(Class<?> type, Object value) {
        return type == Duration.class ? Duration.parse(String.valueOf(value)) : plain(value);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case JsonObject object -> map(object);
            case JsonArray array -> array.stream().map(OutputJson::plain).toList();
            default -> value;
        };
    }

    private static Map<String, Object> map(JsonObject object) {
        var map = new LinkedHashMap<String, Object>();
        object.forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        return map;
    }
}
