package io.hostler.core.document;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.TreeMap;

/// Describes records to editors: JSON Schema, draft 2020-12, of what [Binder] takes.
///
/// It can be laxer where a schema has no words: rules over several keys, and a mode without quotes.
public final class JsonSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonArray WORD =
            new JsonArray().add("string").add("number").add("boolean");

    private final TreeMap<String, JsonObject> definitions = new TreeMap<>();

    private JsonSchema() {}

    /// Returns the schema of a file. Keys are in order; callers may change the object.
    ///
    /// @param title what the file is, such as `A playbook of Hostler`
    public static JsonObject of(Class<? extends Record> type, String title) {
        var schema = new JsonSchema();
        JsonObject root = schema.object(type);
        var all = new JsonObject().put("$schema", DRAFT).put("title", title).mergeIn(root);
        var definitions = new JsonObject();
        schema.definitions.forEach(definitions::put);
        return schema.definitions.isEmpty() ? all : all.put("$defs", definitions);
    }

    private JsonObject object(Class<? extends Record> type) {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (Key key : Key.of(type)) {
            properties.put(key.name(), property(key));
            if (key.required()) {
                required.add(key.name());
            }
        }
        var object = new JsonObject().put("type", "object").put("properties", properties);
        return (required.isEmpty() ? object : object.put("required", required)).put("additionalProperties", false);
    }

    private JsonObject property(Key key) {
        JsonObject property = new JsonObject().put("description", key.says().value());
        if (!key.says().orElse().isEmpty()) {
            property.put(
                    "default",
                    Scalar.plain(Place.start(""), key.says().orElse()).value().orElse(""));
        }
        return property.mergeIn(shape(key.shape(), key.says().matches()));
    }

    private JsonObject shape(Shape shape, String matches) {
        return switch (shape) {
            case Shape.Single single -> single(single.type(), matches);
            case Shape.Many many -> new JsonObject().put("type", "array").put("items", shape(many.item(), matches));
            case Shape.Keyed keyed -> keyed(shape(keyed.value(), ""), matches);
            case Shape.Nested nested -> reference(nested.type());
            case Shape.Raw raw -> raw(raw.type());
        };
    }

    private static JsonObject keyed(JsonObject value, String matches) {
        var map = new JsonObject().put("type", "object").put("additionalProperties", value);
        return matches.isEmpty() ? map : map.put("propertyNames", new JsonObject().put("pattern", whole(matches)));
    }

    private JsonObject reference(Class<? extends Record> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, new JsonObject());
            definitions.put(name, object(type));
        }
        return new JsonObject().put("$ref", "#/$defs/" + name);
    }

    private static JsonObject raw(Class<? extends Node> type) {
        if (type == Mapping.class || type == Sequence.class) {
            return new JsonObject().put("type", type == Mapping.class ? "object" : "array");
        }
        return new JsonObject()
                .put(
                        "type",
                        type == Scalar.class
                                ? WORD.copy()
                                : WORD.copy().add("array").add("object"));
    }

    private static JsonObject single(Class<?> type, String matches) {
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> new JsonObject().put("type", "boolean");
            case "int", "Integer", "long", "Long" -> new JsonObject().put("type", "integer");
            case "double", "Double" -> new JsonObject().put("type", "number");
            case "Duration" -> new JsonObject().put("type", "string").put("pattern", whole(DURATION));
            case "ByteSize" -> new JsonObject().put("type", new JsonArray(List.of("string", "integer")));
            default -> type.isEnum() ? choice(type) : text(matches);
        };
    }

    private static final String DURATION = "([0-9]{1,9}(ms|s|m|h|d))+";

    private static JsonObject choice(Class<?> type) {
        return new JsonObject().put("enum", new JsonArray(Word.choices(type)));
    }

    /// A text may be written as a number, and to a number no pattern applies: there the binder alone checks.
    private static JsonObject text(String matches) {
        var text = new JsonObject().put("type", WORD.copy());
        return matches.isEmpty() ? text : text.put("pattern", whole(matches));
    }

    /// Patterns of a schema may match anywhere; ours match the whole.
    private static String whole(String pattern) {
        return "^(?:" + pattern + ")$";
    }
}
