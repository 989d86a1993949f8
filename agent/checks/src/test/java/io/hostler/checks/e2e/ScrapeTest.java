package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The page of metrics of a running agent, as promtool and the rules of node-mixin see it.
@Timeout(120)
class ScrapeTest {

    /// node_exporter spells the kernel's names so, and dashboards ask for them.
    private static final Pattern KERNELS_SPELLING = Pattern.compile(
            "node_(memory|netstat)_\\S+ metric names should be written in 'snake_case' not 'camelCase'");

    /// What the alerts, recording rules and dashboards of node-mixin ask for.
    private static final Set<String> MIXIN = names("""
            node_boot_time_seconds node_cpu_seconds_total node_disk_io_time_seconds_total
            node_disk_io_time_weighted_seconds_total node_disk_read_bytes_total node_disk_written_bytes_total
            node_filefd_allocated node_filefd_maximum node_filesystem_avail_bytes node_filesystem_files
            node_filesystem_files_free node_filesystem_readonly node_filesystem_size_bytes node_load1 node_load5
            node_load15 node_memory_Buffers_bytes node_memory_Cached_bytes node_memory_MemAvailable_bytes
            node_memory_MemFree_bytes node_memory_MemTotal_bytes node_memory_Slab_bytes
            node_network_receive_bytes_total node_network_receive_drop_total node_network_receive_errs_total
            node_network_receive_packets_total node_network_transmit_bytes_total node_network_transmit_drop_total
            node_network_transmit_errs_total node_network_transmit_packets_total node_nf_conntrack_entries
            node_nf_conntrack_entries_limit node_time_seconds node_timex_maxerror_seconds node_timex_offset_seconds
            node_timex_sync_status node_uname_info node_vmstat_pgmajfault""");

    /// Those that are there from the start; others come with what they count.
    private static final Set<String> OWN = names("""
            hostler_build_info hostler_event_duplicates_total hostler_events_total hostler_journal_commit_seconds
            hostler_needs_person hostler_rules_invalid hostler_runs_total hostler_step_seconds""");

    @TempDir
    private static Path scratch;

    private static TestAgent agent;

    @BeforeAll
    static void start() {
        String steps = "steps: [ { id: note, task: file, with: { path: SCRATCH/note, content: x } } ]\n";
        agent = TestAgent.in(scratch)
                .playbook("note", steps)
                .rule("Note", "note")
                .start();
        assertEquals(202, agent.post(Alerts.firing("Note")).status());
        agent.run("succeeded");
        Await.until(
                "look at the file systems", agent::log, () -> agent.metrics().contains("node_filesystem_size"));
    }

    @AfterAll
    static void end() {
        agent.close();
    }

    @Test
    void pleasesPromtool() {
        String promtool = Installed.program("promtool", "prometheus");
        Answer answer = Answer.of(List.of(promtool, "check", "metrics"), Map.of(), agent.metrics());
        assertEquals(
                List.of(),
                (answer.out() + answer.err())
                        .lines()
                        .filter(line -> !KERNELS_SPELLING.matcher(line).matches())
                        .toList());
    }

    /// What a machine lacks, such as conntrack, the real exporter lacks there too.
    @Test
    void hasWhatTheMixinAsksFor() {
        String exporter = Installed.program("prometheus-node-exporter", "prometheus-node-exporter");
        int port = TestAgent.freePort();
        var command = List.of(exporter, "--web.listen-address=127.0.0.1:" + port);
        String url = "http://127.0.0.1:" + port + "/metrics";
        try (var theirs = Program.start(scratch.resolve("exporter.log"), command, Map.of())) {
            Await.until("node_exporter", theirs::log, () -> Reply.ok(url));
            Set<String> asked = new TreeSet<>(MIXIN);
            asked.retainAll(families(Reply.get(url).body()));
            assertTrue(asked.size() > 30, "node_exporter itself has only " + asked);
            asked.removeAll(families(agent.metrics()));
            assertEquals(Set.of(), asked);
        }
    }

    @Test
    void hasItsOwnAndThoseOfVertx() {
        Set<String> families = families(agent.metrics());
        assertTrue(families.containsAll(OWN), families::toString);
        assertTrue(families.stream().filter(name -> name.startsWith("vertx_")).count() > 10, families::toString);
    }

    private static Set<String> names(String text) {
        return Set.of(text.split("\\s+"));
    }

    private static Set<String> families(String page) {
        return Pattern.compile("^# TYPE (\\S+) ", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
