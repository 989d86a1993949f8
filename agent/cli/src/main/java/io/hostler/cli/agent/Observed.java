package io.hostler.cli.agent;

import io.hostler.core.guard.Answer;
import io.hostler.core.journal.Journal;
import io.hostler.core.metric.AgentMetrics;
import io.hostler.core.run.RunChanged;
import io.hostler.core.run.RunNews;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Turns what happens in the agent into metrics and news on the bus.
final class Observed {

    private final AgentMetrics metrics;
    private final AtomicInteger needsPerson;
    private final Vertx vertx;

    Observed(AgentMetrics metrics, AtomicInteger needsPerson, Vertx vertx) {
        this.metrics = metrics;
        this.needsPerson = needsPerson;
        this.vertx = vertx;
    }

    void commit(long nanos) {
        metrics.commit(Duration.ofNanos(nanos));
    }

    void held(Answer.Hold hold) {
        metrics.hold(hold.guard());
        vertx.eventBus()
                .publish(
                        "guard.held",
                        new JsonObject().put("guard", hold.guard()).put("reason", hold.reason()));
    }

    void rules(boolean refused) {
        metrics.rulesReloaded(refused);
    }

    /// Returns what counts runs and steps, and tells the bus.
    RunNews of(Journal journal) {
        return new RunNews() {
            @Override
            public void changed(RunChanged change) {
                run(change, journal);
            }

            @Override
            public void stepped(Duration took) {
                metrics.step(took);
            }
        };
    }

    /// Counts a run, and tells the bus.
    private void run(RunChanged change, Journal journal) {
        if (change.state().ended()) {
            metrics.run(change.playbook(), change.state().words());
        }
        countNeeds(journal);
        vertx.eventBus()
                .publish(
                        RunChanged.ADDRESS,
                        new JsonObject()
                                .put("run", change.run())
                                .put("playbook", change.playbook())
                                .put("state", change.state().words()));
    }

    /// Counts the runs that need a person; those of an earlier process do too.
    void countNeeds(Journal journal) {
        journal.readAsync(RunStore::open)
                .thenAccept(open -> needsPerson.set((int) open.stream()
                        .filter(run ->
                                run.state() == RunState.AWAITING_APPROVAL || run.state() == RunState.NEEDS_ATTENTION)
                        .count()));
    }

    AgentMetrics metrics() {
        return metrics;
    }
}
