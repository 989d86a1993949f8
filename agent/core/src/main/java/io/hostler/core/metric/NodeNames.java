package io.hostler.core.metric;

import static io.hostler.core.metric.Family.counter;
import static io.hostler.core.metric.Family.gauge;
import static io.hostler.core.metric.Text.Unit.MILLIONTHS;
import static io.hostler.core.metric.Text.Unit.ONE;
import static io.hostler.core.metric.Text.Unit.THOUSANDTHS;

/// Writes a sample under the names, labels, kinds and help of node_exporter 1.5.0, as Debian 12 sets it up. For one
/// thread at a time.
final class NodeNames {

    private static final Family TIME = gauge("node_time_seconds", "System time in seconds since epoch (1970).");
    private static final Family UNAME =
            gauge("node_uname_info", "Labeled system information as provided by the uname system call.");
    private static final Family LOAD_1 = gauge("node_load1", "1m load average.");
    private static final Family LOAD_5 = gauge("node_load5", "5m load average.");
    private static final Family LOAD_15 = gauge("node_load15", "15m load average.");
    private static final Family FILES = gauge("node_filefd_allocated", "File descriptor statistics: allocated.");
    private static final Family MOST_FILES = gauge("node_filefd_maximum", "File descriptor statistics: maximum.");
    private static final Family INTERRUPTS = counter("node_intr_total", "Total number of interrupts serviced.");
    private static final Family SWITCHES = counter("node_context_switches_total", "Total number of context switches.");
    private static final Family FORKS = counter("node_forks_total", "Total number of forks.");
    private static final Family BOOT = gauge("node_boot_time_seconds", "Node boot time, in unixtime.");
    private static final Family RUNNING = gauge("node_procs_running", "Number of processes in runnable state.");
    private static final Family BLOCKED =
            gauge("node_procs_blocked", "Number of processes blocked waiting for I/O to complete.");
    private static final Family CONNTRACK =
            gauge("node_nf_conntrack_entries", "Number of currently allocated flow entries for connection tracking.");
    private static final Family MOST_CONNTRACK =
            gauge("node_nf_conntrack_entries_limit", "Maximum size of connection tracking table.");
    private static final Family CPU_WAITING = counter(
            "node_pressure_cpu_waiting_seconds_total", "Total time in seconds that processes have waited for CPU time");
    private static final Family IO_WAITING = counter(
            "node_pressure_io_waiting_seconds_total",
            "Total time in seconds that processes have waited due to IO congestion");
    private static final Family IO_STALLED = counter(
            "node_pressure_io_stalled_seconds_total",
            "Total time in seconds no process could make progress due to IO congestion");
    private static final Family MEMORY_WAITING = counter(
            "node_pressure_memory_waiting_seconds_total",
            "Total time in seconds that processes have waited for memory");
    private static final Family MEMORY_STALLED = counter(
            "node_pressure_memory_stalled_seconds_total",
            "Total time in seconds no process could make progress due to memory congestion");

    private final Text out = new Text();
    private final NodeReadings memory = NodeReadings.memory();
    private final NodeReadings vmstat = NodeReadings.vmstat();
    private final NodeReadings netstat = NodeReadings.netstat();
    private final NodeReadings sockstat;

    /// @param pageSize bytes
    NodeNames(long pageSize) {
        sockstat = NodeReadings.sockstat(pageSize);
    }

    byte[] text(HostSample sample) {
        out.clear();
        NodeCpu.write(out, sample.cpus());
        memory.write(out, sample.memory());
        vmstat.write(out, sample.vmstat());
        NodeDisk.write(out, sample.disks());
        NodeFileSystem.write(out, sample.fileSystems());
        NodeNetwork.write(out, sample.networks());
        netstat.write(out, sample.netstat());
        sockstat.write(out, sample.sockstat());
        kernel(out, sample);
        sample.pressure().ifPresent(pressure -> pressure(out, pressure));
        sample.clock().ifPresent(clock -> NodeClock.write(out, clock));
        sample.conntrack().ifPresent(conntrack -> {
            CONNTRACK.write(out, conntrack.entries(), ONE);
            MOST_CONNTRACK.write(out, conntrack.limit(), ONE);
        });
        return out.toBytes();
    }

    private static void kernel(Text out, HostSample sample) {
        TIME.write(out, sample.at().toEpochMilli(), THOUSANDTHS);
        uname(out, sample.uname());
        LOAD_1.write(out, sample.load().one());
        LOAD_5.write(out, sample.load().five());
        LOAD_15.write(out, sample.load().fifteen());
        FILES.write(out, sample.openFiles().allocated(), ONE);
        MOST_FILES.write(out, sample.openFiles().maximum(), ONE);
        INTERRUPTS.write(out, sample.kernel().interrupts(), ONE);
        SWITCHES.write(out, sample.kernel().contextSwitches(), ONE);
        FORKS.write(out, sample.kernel().forks(), ONE);
        BOOT.write(out, sample.kernel().bootTime(), ONE);
        RUNNING.write(out, sample.kernel().running(), ONE);
        BLOCKED.write(out, sample.kernel().blocked(), ONE);
    }

    private static void uname(Text out, Uname uname) {
        out.add(UNAME.header());
        byte[] labels = Family.labels(
                "domainname",
                uname.domainname(),
                "machine",
                uname.machine(),
                "nodename",
                uname.nodename(),
                "release",
                uname.release(),
                "sysname",
                uname.sysname(),
                "version",
                uname.version());
        UNAME.line(out, labels, 1, ONE);
    }

    private static void pressure(Text out, Pressure pressure) {
        CPU_WAITING.write(out, pressure.cpu().someMicros(), MILLIONTHS);
        IO_WAITING.write(out, pressure.io().someMicros(), MILLIONTHS);
        IO_STALLED.write(out, pressure.io().fullMicros(), MILLIONTHS);
        MEMORY_WAITING.write(out, pressure.memory().someMicros(), MILLIONTHS);
        MEMORY_STALLED.write(out, pressure.memory().fullMicros(), MILLIONTHS);
    }
}
