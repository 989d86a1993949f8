package io.hostler.core.config;

import io.vertx.core.json.JsonObject;

/// One value of the configuration, and who said so.
///
/// @param key such as `http.listen`
/// @param value as text; the items of a list with commas
/// @param source `default`, `option`, a variable's name, or file, line and column
public record Setting(String key, String value, String source) {

    static Setting of(JsonObject json) {
        return new Setting(json.getString("key"), json.getString("value"), json.getString("source"));
    }

    JsonObject json() {
        return new JsonObject().put("key", key).put("value", value).put("source", source);
    }
}
