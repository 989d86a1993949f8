package io.hostler.core.config;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What a configuration is made of, besides the defaults.
///
/// @param file the one that was asked for, empty for the usual one, which need not be there
/// @param options what was said on the command line, by key such as `http.listen`; lists with commas
/// @param environment of all variables those that begin with `HOSTLER_`; those named `HOSTLER_HTTP_LISTEN` and the like
// count, lists with commas
public record ConfigSources(Optional<Path> file, Map<String, String> options, Map<String, String> environment) {

    /// The file that need not be there.
    public static final Path USUAL = Path.of("/etc/hostler/hostler.yaml");

    private static final String VARIABLE = "HOSTLER_CONFIG";

    /// Takes copies, and the file from the variable `HOSTLER_CONFIG` where no other was asked for.
    public ConfigSources {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        environment = ours(environment);
        file = file.or(variable(environment));
    }

    static ConfigSources of(JsonObject json) {
        return new ConfigSources(
                Optional.ofNullable(json.getString("file")).map(Path::of),
                texts(json.getJsonObject("options")),
                texts(json.getJsonObject("environment")));
    }

    JsonObject json() {
        var json = new JsonObject()
                .put("options", new JsonObject(new TreeMap<>(options)))
                .put("environment", new JsonObject(new TreeMap<>(environment)));
        file.ifPresent(path -> json.put("file", path.toString()));
        return json;
    }

    /// Others are of no use here, and may hold secrets.
    private static Map<String, String> ours(Map<String, String> environment) {
        var ours = new TreeMap<>(environment);
        ours.keySet().removeIf(name -> !name.startsWith("HOSTLER_"));
        return Collections.unmodifiableMap(ours);
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new TreeMap<String, String>();
        json.forEach(entry -> texts.put(entry.getKey(), entry.getValue().toString()));
        return texts;
    }

    private static Supplier<Optional<Path>> variable(Map<String, String> environment) {
        return () -> Optional.ofNullable(environment.get(VARIABLE))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }
}
