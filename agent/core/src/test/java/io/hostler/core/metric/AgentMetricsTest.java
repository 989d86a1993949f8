package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AgentMetricsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger needs = new AtomicInteger();
    private final AgentMetrics metrics = new AgentMetrics(registry, "0.1.0", needs::get);

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void counts() {
        metrics.event("alertmanager", "firing");
        metrics.event("alertmanager", "firing");
        metrics.event("alertmanager", "resolved");
        metrics.duplicate();
        metrics.run("disk-relief", "succeeded");
        metrics.hold("cooldown");
        assertEquals(2, count("hostler.events", "source", "alertmanager", "status", "firing"));
        assertEquals(1, count("hostler.events", "source", "alertmanager", "status", "resolved"));
        assertEquals(1, count("hostler.event.duplicates"));
        assertEquals(1, count("hostler.runs", "playbook", "disk-relief", "outcome", "succeeded"));
        assertEquals(1, count("hostler.holds", "guard", "cooldown"));
    }

    @Test
    void times() {
        metrics.step(Duration.ofMillis(20));
        metrics.commit(Duration.ofMillis(3));
        assertEquals(0.020, registry.get("hostler.step").timer().totalTime(TimeUnit.SECONDS), 1e-9);
        assertEquals(0.003, registry.get("hostler.journal.commit").timer().totalTime(TimeUnit.SECONDS), 1e-9);
    }

    @Test
    void tellsHowThingsStand() {
        assertEquals(0, gauge("hostler.needs.person"));
        needs.set(2);
        assertEquals(2, gauge("hostler.needs.person"));
        assertEquals(0, gauge("hostler.rules.invalid"));
        metrics.rulesReloaded(true);
        assertEquals(1, gauge("hostler.rules.invalid"));
        metrics.rulesReloaded(false);
        assertEquals(0, gauge("hostler.rules.invalid"));
        assertEquals("0.1.0", registry.get("hostler.build.info").gauge().getId().getTag("version"));
    }
}
