package io.hostler.checks.docs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hostler.core.metric.AgentMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The agent's own metrics are those of the guide, and nothing else speaks of others.
class MetricsTest {

    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (hostler_\\w+) ");
    private static final Pattern NAME = Pattern.compile("\\bhostler_[a-z_]*[a-z]\\b");

    private static final Set<String> REGISTERED = registered();

    @Test
    void standInTheGuide() {
        Set<String> documented = Document.of("agent/docs/user-guide.md").rows("Metrics").stream()
                .map(row -> row.getFirst().replace("`", ""))
                .collect(toCollection(TreeSet::new));
        assertFalse(REGISTERED.isEmpty());
        assertEquals(
                REGISTERED.stream().filter(name -> !name.endsWith("_max")).collect(toCollection(TreeSet::new)),
                documented);
    }

    @Test
    void thatAreNamedAnywhereAreRegistered() throws IOException {
        var rules = Files.readString(Document.ROOT.resolve("deploy/prometheus/hostler.rules.yml"));
        Set<String> named = Stream.concat(Document.all().stream().map(Document::text), Stream.of(rules))
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group().replaceAll("_(count|sum)$", ""))
                .collect(toCollection(TreeSet::new));
        named.removeAll(REGISTERED);
        assertEquals(Set.of(), named);
    }

    private static Set<String> registered() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var metrics = new AgentMetrics(registry, "1", () -> 0);
        metrics.event("alertmanager", "firing");
        metrics.duplicate();
        metrics.run("a", "succeeded");
        metrics.step(Duration.ofMillis(1));
        metrics.hold("cooldown");
        metrics.commit(Duration.ofMillis(1));
        metrics.rulesReloaded(false);
        List<String> names = FAMILY.matcher(registry.scrape())
                .results()
                .map(found -> found.group(1))
                .toList();
        return new TreeSet<>(names);
    }
}
