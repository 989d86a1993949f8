package io.hostler.core.run;

import io.hostler.api.Attributes;
import io.hostler.api.Change;
import io.hostler.api.Plan;
import io.hostler.api.Reverse;
import io.hostler.api.Value;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/// Plans, changes and values as the journal holds them.
final class ValueJson {

    private ValueJson() {}

    static JsonArray plan(Plan plan) {
        var changes = new JsonArray();
        plan.changes().forEach(change -> changes.add(change(change)));
        return changes;
    }

    static Plan plan(JsonArray json) {
        return new Plan(json.stream().map(item -> change((JsonObject) item)).toList());
    }

    static JsonObject change(Change change) {
        return new JsonObject()
                .put("item", change.item())
                .put("before", value(change.before()))
                .put("after", value(change.after()))
                .put("reverse", reverse(change.reverse()))
                .put("summary", change.summary());
    }

    static Change change(JsonObject json) {
        return new Change(
                json.getString("item"),
                value(json.getJsonObject("before")),
                value(json.getJsonObject("after")),
                reverse(json.getString("reverse")),
                json.getString("summary"));
    }

    static JsonObject value(Value value) {
        JsonObject json =
                switch (value) {
                    case Value.Absent absent -> new JsonObject().put("absent", true);
                    case Value.Text text -> new JsonObject().put("text", text.text());
                    case Value.Content content ->
                        new JsonObject()
                                .put("digest", content.digest())
                                .put("size", content.size())
                                .put("ref", content.ref());
                    case Value.Masked masked -> new JsonObject().put("masked", masked.hash());
                };
        return attributes(json, value.attributes());
    }

    static Value value(JsonObject json) {
        if (json.containsKey("absent")) {
            return new Value.Absent();
        }
        Attributes attributes = attributes(json);
        if (json.containsKey("text")) {
            return new Value.Text(json.getString("text"), attributes);
        }
        return json.containsKey("masked")
                ? new Value.Masked(json.getString("masked"), attributes)
                : new Value.Content(json.getString("digest"), json.getLong("size"), json.getString("ref"), attributes);
    }

    /// `exact`, `compensated`, or the reason why neither.
    static String reverse(Reverse reverse) {
        return switch (reverse) {
            case Reverse.Exact exact -> "exact";
            case Reverse.Compensated compensated -> "compensated";
            case Reverse.None none -> "none: " + none.reason();
        };
    }

    static Reverse reverse(String words) {
        return switch (words) {
            case "exact" -> new Reverse.Exact();
            case "compensated" -> new Reverse.Compensated();
            default -> new Reverse.None(words.substring("none: ".length()));
        };
    }

    private static JsonObject attributes(JsonObject json, Attributes attributes) {
        attributes.owner().ifPresent(owner -> json.put("owner", owner));
        attributes.group().ifPresent(group -> json.put("group", group));
        attributes.mode().ifPresent(mode -> json.put("mode", mode));
        attributes.type().ifPresent(type -> json.put("type", type.name()));
        return json;
    }

    private static Attributes attributes(JsonObject json) {
        return new Attributes(
                Optional.ofNullable(json.getString("owner")),
                Optional.ofNullable(json.getString("group")),
                Optional.ofNullable(json.getString("mode")),
                Optional.ofNullable(json.getString("type")).map(Attributes.Type::valueOf));
    }
}
