package io.hostler.core.config;

import io.hostler.core.document.Binder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A configuration, and where its values come from.
///
/// @param settings by key
/// @param warnings what is well formed and yet does nothing, a line each
/// @param tree the values as they were written, defaults included
public record LoadedConfig(HostlerConfig config, List<Setting> settings, List<String> warnings, JsonObject tree) {

    /// Takes copies.
    public LoadedConfig {
        settings = List.copyOf(settings);
        warnings = List.copyOf(warnings);
        tree = tree.copy();
    }

    /// Returns the keys whose values another configuration has otherwise, sorted.
    List<String> changed(LoadedConfig now) {
        Map<String, String> before = values();
        Map<String, String> after = now.values();
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .sorted()
                .toList();
    }

    private Map<String, String> values() {
        return settings.stream().collect(Collectors.toMap(Setting::key, Setting::value));
    }

    JsonObject json() {
        return new JsonObject()
                .put("tree", tree)
                .put("warnings", new JsonArray(warnings))
                .put(
                        "settings",
                        new JsonArray(settings.stream().map(Setting::json).toList()));
    }

    static LoadedConfig of(JsonObject json) {
        JsonObject tree = json.getJsonObject("tree");
        return new LoadedConfig(
                Binder.bind(HostlerConfig.class, Trees.mapping(tree)).orThrow(),
                items(json.getJsonArray("settings"), one -> Setting.of((JsonObject) one)),
                items(json.getJsonArray("warnings"), Object::toString),
                tree);
    }

    private static <T> List<T> items(JsonArray array, Function<Object, T> item) {
        return array.stream().map(item).toList();
    }
}
