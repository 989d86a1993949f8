package io.hostler.core.config;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Place;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;

/// Turns the values of a YAML file into JSON with texts only, and back.
final class Trees {

    private static final Place HERE = Place.start("configuration");

    private Trees() {}

    static JsonObject json(Mapping mapping) {
        var json = new JsonObject();
        mapping.entries().forEach((key, entry) -> json.put(key, json(entry.value())));
        return json;
    }

    static Mapping mapping(JsonObject json) {
        var entries = new LinkedHashMap<String, Mapping.Entry>();
        json.forEach(it -> entries.put(it.getKey(), new Mapping.Entry(HERE, it.getKey(), node(it.getValue()))));
        return new Mapping(HERE, entries);
    }

    private static Object json(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.text();
            case Sequence list ->
                new JsonArray(list.items().stream().map(Trees::json).toList());
            case Mapping map -> json(map);
        };
    }

    private static Node node(Object json) {
        return switch (json) {
            case JsonObject map -> mapping(map);
            case JsonArray list ->
                new Sequence(HERE, list.stream().map(Trees::node).toList());
            default -> Scalar.plain(HERE, json.toString());
        };
    }
}
