package io.hostler.core.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/// The agent's own metrics, `hostler_*` once a Prometheus registry has written them. From any thread.
///
/// Label values come from small fixed sets and from names of playbooks and guards, never from an alert's labels, so
/// that nobody outside decides how many series there are.
public final class AgentMetrics {

    private final MeterRegistry registry;
    private final Counter duplicates;
    private final Timer steps;
    private final Timer commits;
    private final AtomicBoolean rulesInvalid = new AtomicBoolean();

    /// Registers what is there from the start.
    ///
    /// @param registry where to; its own threads read it
    /// @param version the agent's, the label of `hostler_build_info`
    /// @param needsPerson how many runs need a person now, asked at each scrape; it must not block
    public AgentMetrics(MeterRegistry registry, String version, IntSupplier needsPerson) {
        this.registry = registry;
        duplicates = Counter.builder("hostler.event.duplicates")
                .description("Deliveries that were stored already.")
                .register(registry);
        steps = Timer.builder("hostler.step")
                .description("Time that steps took, with their verification.")
                .register(registry);
        commits = Timer.builder("hostler.journal.commit")
                .description("Time that the journal waited for the disk.")
                .register(registry);
        gauges(version, needsPerson);
    }

    private void gauges(String version, IntSupplier needsPerson) {
        Gauge.builder("hostler.needs.person", needsPerson, IntSupplier::getAsInt)
                .description("Runs that need a person.")
                .strongReference(true)
                .register(registry);
        Gauge.builder("hostler.rules.invalid", rulesInvalid, invalid -> invalid.get() ? 1 : 0)
                .description("Whether the last reload of the rules was refused; the old ones stay.")
                .register(registry);
        Gauge.builder("hostler.build.info", () -> 1)
                .description("The agent's version, always 1.")
                .tag("version", version)
                .register(registry);
    }

    /// An event was stored (`hostler_events_total`).
    ///
    /// @param source where from, such as `alertmanager`
    /// @param status `firing`, `resolved`, …
    public void event(String source, String status) {
        Counter.builder("hostler.events")
                .description("Events that were stored.")
                .tag("source", source)
                .tag("status", status)
                .register(registry)
                .increment();
    }

    /// A delivery was stored already (`hostler_event_duplicates_total`).
    public void duplicate() {
        duplicates.increment();
    }

    /// A run ended (`hostler_runs_total`).
    ///
    /// @param outcome its last state, such as `succeeded`
    public void run(String playbook, String outcome) {
        Counter.builder("hostler.runs")
                .description("Runs that ended, by outcome.")
                .tag("playbook", playbook)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /// A step ended (`hostler_step_seconds`).
    public void step(Duration took) {
        steps.record(took);
    }

    /// A guard held a run back (`hostler_holds_total`).
    public void hold(String guard) {
        Counter.builder("hostler.holds")
                .description("Runs held back, by guard.")
                .tag("guard", guard)
                .register(registry)
                .increment();
    }

    /// The journal waited for the disk (`hostler_journal_commit_seconds`).
    public void commit(Duration took) {
        commits.record(took);
    }

    /// Rules were read (`hostler_rules_invalid`).
    ///
    /// @param refused whether the reload was refused
    public void rulesReloaded(boolean refused) {
        rulesInvalid.set(refused);
    }
}
