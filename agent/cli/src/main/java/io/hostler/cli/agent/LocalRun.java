package io.hostler.cli.agent;

import io.hostler.core.config.HostlerConfig;
import io.hostler.core.config.Reloaded;
import io.hostler.core.expression.Functions;
import io.hostler.core.journal.JournalSettings;
import io.hostler.core.metric.SeriesHistory;
import io.hostler.core.operation.AgentOperations;
import io.hostler.core.operation.Operations;
import io.hostler.core.operation.Refusal;
import io.hostler.core.rule.Identity;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/// An engine in this process, for a run while no agent answers. It owns the state folder for that long.
public final class LocalRun implements AutoCloseable {

    private final Engine engine;
    private final Operations operations;

    private LocalRun(Engine engine, Operations operations) {
        this.engine = engine;
        this.operations = operations;
    }

    /// Becomes the owner of the state folder, and reads the playbooks.
    ///
    /// @throws io.hostler.core.journal.StateLockedException when another process owns it, with that process
    public static LocalRun open(HostlerConfig config) {
        requireOwn(config.state());
        InstantSource clock = InstantSource.system();
        var history = new SeriesHistory(System::nanoTime, config.metrics().every());
        Functions functions = MetricFunctions.over(history);
        Engine engine = Engine.open(config, JournalSettings.of("hostler run", clock), functions, _ -> {});
        engine.shelf().readPlaybooks();
        String host = Identity.ofThisHost(config.identity()).name();
        Supplier<Reloaded> nothing = () -> {
            throw new Refusal(Refusal.Reason.UNAVAILABLE, "no agent runs here; there is nothing to reload");
        };
        var state = new LiveState(engine, host, clock, JsonObject::new, nothing, _ -> {});
        return new LocalRun(engine, new AgentOperations(engine.journal(), engine.stores(), engine.runs(), state));
    }

    /// Files of another owner in the folder would keep the agent from starting again.
    private static void requireOwn(Path state) {
        try {
            String owner = Files.exists(state) ? Files.getOwner(state).getName() : System.getProperty("user.name");
            if (!owner.equals(System.getProperty("user.name"))) {
                throw new Refusal(
                        Refusal.Reason.FORBIDDEN,
                        state + " belongs to " + owner + "; start its agent, or run this as " + owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(state + ": its owner cannot be read: " + e.getMessage(), e);
        }
    }

    /// Returns what can be asked of it.
    public Operations operations() {
        return operations;
    }

    @Override
    public void close() {
        engine.close();
    }
}
