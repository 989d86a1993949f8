package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Our names beside those of the real node_exporter on this host.
///
/// We scrape before and after it. A counter must lie between both (it never goes back, so this is stricter than a
/// drift of 1 s); a gauge within 5 % of one of both, or of what lies between.
@Timeout(60)
class NodeExporterParityTest {

    /// What node-mixin's rules use of CPU, memory, disk, file system, network, load, vmstat, timex and descriptors,
    /// and what comes with it.
    private static final Pattern SHOWN = Pattern.compile("node_(cpu_(guest_)?seconds_total|memory_.*|vmstat_.*"
            + "|disk_(read|write|io_|written|discard|flush).*|filesystem_.*|network_up"
            + "|network_(receive|transmit)_.*_total|load\\d+|filefd_.*|timex_.*|nf_conntrack_entries(_limit)?|netstat_.*"
            + "|sockstat_.*|pressure_.*|boot_time_seconds|time_seconds|context_switches_total|intr_total|forks_total"
            + "|procs_.*|uname_info)");

    /// Only netlink and sysfs have it, and no rule uses it.
    private static final String LEFT_OUT = "node_network_receive_nohandler_total";

    /// They jump from one moment to the next.
    private static final Predicate<String> UNSTEADY = Pattern.compile(
                    "node_(procs_.*|disk_io_now.*|sockstat_.*|netstat_Tcp_CurrEstab|nf_conntrack_entries"
                            + "|memory_(Dirty|Writeback)_bytes)")
            .asMatchPredicate();

    private static Scrape before;
    private static Scrape real;
    private static Scrape after;

    @BeforeAll
    static void scrape() throws Exception {
        try (var exporter = new NodeExporter();
                var sampler = HostSampler.local(InstantSource.system(), System::nanoTime)) {
            awaitFileSystems(sampler);
            exporter.scrape();
            before = ours(sampler);
            real = exporter.scrape();
            after = ours(sampler);
        }
    }

    @AfterAll
    static void forget() {
        before = real = after = Scrape.of("");
    }

    private static void awaitFileSystems(HostSampler sampler) {
        while (sampler.sample().fileSystems().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static Scrape ours(HostSampler sampler) {
        return Scrape.of(new String(new Exposition().render(sampler.sample()), UTF_8));
    }

    @Test
    void hasTheSameFamiliesOfTheSameKindAndHelp() {
        assertTrue(shown(real).size() > 140, "node_exporter shows only " + shown(real));
        assertEquals(shown(real), shown(after));
        for (String family : shown(real)) {
            assertEquals(real.types().get(family), after.types().get(family), family);
            assertEquals(real.helps().get(family), after.helps().get(family), family);
        }
    }

    @Test
    void hasTheSameSeriesWithTheSameLabels() {
        assertEquals(series(real), series(after));
    }

    @Test
    void hasTheSameValues() {
        List<String> wrong = new ArrayList<>();
        for (String series : series(real)) {
            if (!UNSTEADY.test(Scrape.family(series)) && !agrees(series)) {
                wrong.add(series + ": " + before.values().get(series) + " "
                        + real.values().get(series) + " " + after.values().get(series));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean agrees(String series) {
        double least = Math.min(before.values().get(series), after.values().get(series));
        double most = Math.max(before.values().get(series), after.values().get(series));
        boolean gauge = "gauge".equals(real.types().get(Scrape.family(series)));
        double slack = gauge ? Math.abs(real.values().get(series)) * 0.05 : 1e-6;
        return real.values().get(series) >= least - slack && real.values().get(series) <= most + slack;
    }

    private static Set<String> shown(Scrape scrape) {
        return scrape.types().keySet().stream()
                .filter(NodeExporterParityTest::isShown)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> series(Scrape scrape) {
        return scrape.values().keySet().stream()
                .filter(series -> isShown(Scrape.family(series)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isShown(String family) {
        return SHOWN.matcher(family).matches() && !family.equals(LEFT_OUT);
    }
}
