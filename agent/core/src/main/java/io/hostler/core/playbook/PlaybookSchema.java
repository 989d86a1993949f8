package io.hostler.core.playbook;

import io.hostler.api.Parameter;
import io.hostler.api.Task;
import io.hostler.core.document.JsonSchema;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// The published schema of playbooks: the file's own keys, and for each task its parameters.
public final class PlaybookSchema {

    private static final JsonArray WORD = new JsonArray(List.of("string", "number", "boolean"));
    private static final String EXPRESSION = "\\$\\{\\{";

    private PlaybookSchema() {}

    /// Returns the schema for the tasks of a catalog; keys are in order.
    public static JsonObject of(TaskCatalog catalog) {
        JsonObject schema = JsonSchema.of(PlaybookFile.class, "A playbook of Hostler");
        JsonObject step = schema.getJsonObject("$defs").getJsonObject("StepFile");
        step.getJsonObject("properties").put("task", name(step, catalog));
        var cases = new JsonArray();
        catalog.tasks().values().forEach(task -> cases.add(when(task)));
        step.put("allOf", cases);
        step.put("oneOf", new JsonArray().add(requires("task")).add(requires("check")));
        catalog.tasks().values().forEach(task -> schema.getJsonObject("$defs").put("task." + task.name(), with(task)));
        return schema;
    }

    private static JsonObject name(JsonObject step, TaskCatalog catalog) {
        return new JsonObject()
                .put(
                        "description",
                        step.getJsonObject("properties").getJsonObject("task").getString("description"))
                .put("enum", new JsonArray(List.copyOf(catalog.tasks().keySet())));
    }

    private static JsonObject requires(String key) {
        return new JsonObject().put("required", new JsonArray().add(key));
    }

    private static JsonObject when(Task<?> task) {
        var isTask = new JsonObject()
                .put("properties", new JsonObject().put("task", new JsonObject().put("const", task.name())))
                .put("required", new JsonArray().add("task"));
        var reference = new JsonObject().put("$ref", "#/$defs/task." + task.name());
        var then = new JsonObject().put("properties", new JsonObject().put("with", reference));
        boolean needs = Parameter.of(task.parameters()).stream().anyMatch(Parameter::required);
        return new JsonObject()
                .put("if", isTask)
                .put("then", needs ? then.put("required", new JsonArray().add("with")) : then);
    }

    private static JsonObject with(Task<?> task) {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (Parameter parameter : Parameter.of(task.parameters())) {
            properties.put(parameter.name(), parameter(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        var object = new JsonObject()
                .put("description", task.says())
                .put("type", "object")
                .put("properties", properties);
        return (required.isEmpty() ? object : object.put("required", required)).put("additionalProperties", false);
    }

    private static JsonObject parameter(Parameter parameter) {
        JsonObject described = new JsonObject().put("description", parameter.says());
        if (!parameter.orElse().isEmpty()) {
            described.put("default", parameter.orElse());
        }
        return described.mergeIn(kind(parameter));
    }

    private static JsonObject kind(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> word(parameter.matches());
            case SECRET -> type(WORD);
            case PATH -> written("/.*");
            case DURATION -> written("([0-9]{1,9}(ms|s|m|h|d))+");
            case FLAG -> computedOr(new JsonObject().put("enum", new JsonArray(List.of(true, false, "true", "false"))));
            case NUMBER -> computedOr(new JsonObject().put("type", "integer"), pattern("-?[0-9]+"));
            case CHOICE -> computedOr(new JsonObject().put("enum", new JsonArray(parameter.choices())));
            case LIST -> computedOr(new JsonObject().put("type", "array").put("items", word(parameter.matches())));
            case MAP, SECRETS -> computedOr(map(parameter.matches()));
            case SOURCE -> new JsonObject().put("type", "string");
            case CONDITION -> type(new JsonArray(List.of("string", "boolean")));
        };
    }

    private static JsonObject word(String matches) {
        return matches.equals(".*") || matches.isEmpty() ? type(WORD) : pattern(matches);
    }

    private static JsonObject map(String keys) {
        return new JsonObject()
                .put("type", "object")
                .put("propertyNames", new JsonObject().put("pattern", "^(?:" + keys + ")$"))
                .put("additionalProperties", type(WORD));
    }

    private static JsonObject type(JsonArray types) {
        return new JsonObject().put("type", types.copy());
    }

    /// A text may always hold an expression instead.
    private static JsonObject pattern(String pattern) {
        return new JsonObject().put("type", WORD.copy()).put("pattern", EXPRESSION + "|^(?:" + pattern + ")$");
    }

    /// As [#pattern], where no number can stand.
    private static JsonObject written(String pattern) {
        return pattern(pattern).put("type", "string");
    }

    private static JsonObject computedOr(JsonObject... others) {
        var all = new JsonArray().add(new JsonObject().put("type", "string").put("pattern", EXPRESSION));
        List.of(others).forEach(all::add);
        return new JsonObject().put("anyOf", all);
    }
}
