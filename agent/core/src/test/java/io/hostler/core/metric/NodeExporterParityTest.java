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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Our names beside those of the real node_exporter on this host.
///
/// We scrape before and after it, five times. In one round at least, a counter must lie between both of ours (they are
/// some ms apart, so this is stricter than a drift of 1 s), and a gauge too, or within 5 % of the nearer one.
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

    private static final int ROUNDS = 5;

    /// One scrape of theirs between two of ours.
    private record Round(Scrape before, Scrape real, Scrape after) {

        private String values(String series) {
            return " ours " + before.values().get(series) + ", theirs "
                    + real.values().get(series) + ", ours " + after.values().get(series);
        }
    }

    private static List<Round> rounds = List.of();

    @BeforeAll
    static void scrape() throws Exception {
        try (var exporter = new NodeExporter();
                var sampler = HostSampler.local(InstantSource.system(), System::nanoTime)) {
            awaitFileSystems(sampler);
            var taken = new ArrayList<Round>();
            for (int i = 0; i < ROUNDS; i++) {
                taken.add(new Round(ours(sampler), exporter.scrape(), ours(sampler)));
            }
            rounds = List.copyOf(taken);
        }
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
        Scrape real = rounds.getLast().real();
        Scrape ours = rounds.getLast().after();
        assertTrue(shown(real).size() > 140, "node_exporter shows only " + shown(real));
        assertEquals(shown(real), shown(ours));
        for (String family : shown(real)) {
            assertEquals(real.types().get(family), ours.types().get(family), family);
            assertEquals(real.helps().get(family), ours.helps().get(family), family);
        }
    }

    @Test
    void hasTheSameSeriesWithTheSameLabels() {
        assertEquals(series(rounds.getLast().real()), series(rounds.getLast().after()));
    }

    @Test
    void hasTheSameValues() {
        Set<String> wrong = series(rounds.getLast().real());
        wrong.removeIf(series -> UNSTEADY.test(Scrape.family(series)));
        assertTrue(wrong.size() > 150, "compares only " + wrong);
        for (Round round : rounds) {
            wrong.removeIf(series -> agrees(round, series));
        }
        assertEquals(
                List.of(),
                wrong.stream()
                        .map(series -> series + rounds.getLast().values(series))
                        .toList());
    }

    private static boolean agrees(Round round, String series) {
        double before = round.before().values().getOrDefault(series, Double.NaN);
        double real = round.real().values().getOrDefault(series, Double.NaN);
        double after = round.after().values().getOrDefault(series, Double.NaN);
        boolean gauge = "gauge".equals(round.real().types().get(Scrape.family(series)));
        double slack = gauge ? Math.abs(real) * 0.05 : 1e-6;
        return real >= Math.min(before, after) - slack && real <= Math.max(before, after) + slack;
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
