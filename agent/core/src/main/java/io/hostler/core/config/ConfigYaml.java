package io.hostler.core.config;

import io.vertx.config.spi.ConfigProcessor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/// Reads our YAML for `io.vertx.config`, lays variables and options over it, and refuses what is wrong.
@SuppressWarnings("exports") // the class is for the service loader, not for callers
public final class ConfigYaml implements ConfigProcessor {

    static final String FORMAT = "hostler-yaml";

    /// Makes the processor; the service loader calls it.
    public ConfigYaml() {}

    @Override
    public String name() {
        return FORMAT;
    }

    @Override
    public Future<JsonObject> process(Vertx vertx, JsonObject configuration, Buffer input) {
        ConfigSources sources = ConfigSources.of(configuration);
        return vertx.executeBlocking(
                () -> ConfigReader.read(sources, input.toString()).orThrow().json());
    }
}
