package io.hostler.cli.agent;

import io.hostler.core.metric.HostFacts;
import io.hostler.core.playbook.HostFactsScope;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The host's facts, read once, when somebody first needs them: that takes up to a second.
final class Facts implements Supplier<Map<String, Object>> {

    private CompletableFuture<HostFacts> facts = new CompletableFuture<>();
    private boolean asked;

    /// Begins to read, without waiting.
    synchronized CompletableFuture<HostFacts> read() {
        if (!asked) {
            asked = true;
            facts = CompletableFuture.supplyAsync(
                    HostFacts::read,
                    task -> Thread.ofPlatform().daemon().name("facts").start(task));
        }
        return facts;
    }

    /// Waits for the facts, as expressions see them.
    @Override
    public Map<String, Object> get() {
        return HostFactsScope.values(read().join());
    }
}
