package io.hostler.core.config;

import io.vertx.config.ConfigRetriever;
import io.vertx.config.ConfigRetrieverOptions;
import io.vertx.config.ConfigStoreOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The agent's configuration, read anew when asked and never by itself. Safe for many threads.
public final class Configuration {

    private static final long NEVER = -1;

    private final ConfigRetriever retriever;
    private final List<Consumer<Reloaded>> listeners = new CopyOnWriteArrayList<>();
    private volatile LoadedConfig current;

    private Configuration(ConfigRetriever retriever, LoadedConfig first) {
        this.retriever = retriever;
        this.current = first;
    }

    /// Reads the configuration; the future fails with a `DocumentException` that holds all the problems.
    public static Future<Configuration> open(Vertx vertx, ConfigSources sources) {
        var store = new ConfigStoreOptions()
                .setType(ConfigFileStore.TYPE)
                .setFormat(ConfigYaml.FORMAT)
                .setConfig(sources.json());
        var options = new ConfigRetrieverOptions().setScanPeriod(NEVER).addStore(store);
        ConfigRetriever retriever = ConfigRetriever.create(vertx, options);
        return retriever.getConfig().map(json -> new Configuration(retriever, LoadedConfig.of(json)));
    }

    /// Returns what holds now.
    public LoadedConfig current() {
        return current;
    }

    /// Calls the listener after each reload that changed something, on the thread that the reload ends on.
    public void listen(Consumer<Reloaded> listener) {
        listeners.add(listener);
    }

    /// Reads the sources anew; when they are wrong the future fails as [#open] does, and all stays as it was.
    public Future<Reloaded> reload() {
        return retriever.getConfig().map(json -> replace(LoadedConfig.of(json)));
    }

    /// Lets go of what the reading needs.
    public Future<Void> close() {
        return retriever.close();
    }

    private Reloaded replace(LoadedConfig next) {
        Reloaded reloaded = exchange(next);
        if (!reloaded.changed().isEmpty()) {
            listeners.forEach(listener -> listener.accept(reloaded));
        }
        return reloaded;
    }

    private synchronized Reloaded exchange(LoadedConfig next) {
        var reloaded = new Reloaded(next, current.changed(next));
        current = next;
        return reloaded;
    }
}
