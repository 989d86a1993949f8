package io.hostler.core.config;

import io.vertx.config.spi.ConfigStore;
import io.vertx.config.spi.ConfigStoreFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/// Reads `hostler.yaml` for `io.vertx.config`, off the event loop.
@SuppressWarnings("exports") // the class is for the service loader, not for callers
public final class ConfigFileStore implements ConfigStoreFactory {

    static final String TYPE = "hostler";

    /// Makes the factory; the service loader calls it.
    public ConfigFileStore() {}

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public ConfigStore create(Vertx vertx, JsonObject configuration) {
        ConfigSources sources = ConfigSources.of(configuration);
        return new ConfigStore() {
            @Override
            public Future<Buffer> get() {
                return vertx.executeBlocking(
                        () -> Buffer.buffer(ConfigReader.text(sources).orThrow()));
            }

            @Override
            public Future<Void> close() {
                return Future.succeededFuture();
            }
        };
    }
}
