package io.hostler.core.document;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// A file as an editor's schema check sees it.
public final class Json {

    private Json() {}

    /// Returns the JSON of a node: a `JsonObject`, a `JsonArray` or a value as text.
    public static Object of(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.value().orElse(JsonNull.NULL);
            case Sequence sequence -> {
                var array = new JsonArray();
                sequence.items().forEach(item -> add(array, of(item)));
                yield array;
            }
            case Mapping mapping -> {
                var object = new JsonObject();
                mapping.entries().forEach((key, entry) -> put(object, key, of(entry.value())));
                yield object;
            }
        };
    }

    private static void add(JsonArray array, Object value) {
        if (value == JsonNull.NULL) {
            array.addNull();
        } else {
            array.add(value);
        }
    }

    private static void put(JsonObject object, String key, Object value) {
        if (value == JsonNull.NULL) {
            object.putNull(key);
        } else {
            object.put(key, value);
        }
    }

    private enum JsonNull {
        NULL
    }
}
