package io.hostler.core.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a host did at one moment, and in the interval before it. Immutable.
///
/// Shares and rates compare with the sample before; they are NaN in the first one, and for what appeared since.
///
/// @param at when it was taken (wall clock)
/// @param uname names of kernel and host
/// @param cpu all CPUs together
/// @param cpus each CPU that is on line, by number
/// @param load run-queue averages
/// @param memory every line of `/proc/meminfo` under its kernel name, in bytes where the kernel counts kB
/// @param vmstat `/proc/vmstat` as far as node_exporter shows it: paging, swapping, faults and OOM kills
/// @param kernel counts of `/proc/stat`
/// @param disks block devices without partitions, loops and RAM disks
/// @param fileSystems mounted ones that hold data, as of the last look (15 s)
/// @param networks devices with `lo`
/// @param netstat protocol counts as `Tcp_CurrEstab`, from `/proc/net/{netstat,snmp,snmp6}`
/// @param sockstat sockets as `TCP_inuse`, from `/proc/net/sockstat` and `sockstat6`
/// @param openFiles file handles of the whole host
/// @param pressure stalls; empty on kernels without PSI
/// @param clock the kernel's clock discipline; empty where native calls are refused
/// @param conntrack tracked connections; empty where the module is not loaded
public record HostSample(
        Instant at,
        Uname uname,
        Cpu cpu,
        List<Cpu> cpus,
        Load load,
        Readings memory,
        Readings vmstat,
        Kernel kernel,
        List<Disk> disks,
        List<FileSystem> fileSystems,
        List<NetworkDevice> networks,
        Readings netstat,
        Readings sockstat,
        OpenFiles openFiles,
        Optional<Pressure> pressure,
        Optional<Clock> clock,
        Optional<Conntrack> conntrack) {

    /// Processes that ran or wanted to, averaged over 1, 5 and 15 minutes.
    public record Load(double one, double five, double fifteen) {}

    /// Counts since boot, but for `bootTime` (seconds since the epoch) and the processes `running` and `blocked` now.
    public record Kernel(
            long interrupts, long contextSwitches, long bootTime, long forks, long running, long blocked) {}

    /// File handles that are allocated, and the most there may be (`fs.file-max`).
    public record OpenFiles(long allocated, long maximum) {

        /// Part that is in use, 0..1.
        public double used() {
            return maximum == 0 ? 0 : (double) allocated / maximum;
        }
    }

    /// Entries of the connection tracking table, and the most there may be.
    public record Conntrack(long entries, long limit) {}

    /// Memory that programs could have without swapping, in bytes; 0 where the kernel does not say.
    public long memoryAvailable() {
        return memory.get("MemAvailable").orElse(0);
    }

    /// Part of the memory that is not available, 0..1.
    public double memoryUsed() {
        return part(memory.get("MemTotal").orElse(0), memoryAvailable());
    }

    /// Part of the swap space that is in use, 0..1; 0 without swap.
    public double swapUsed() {
        return part(memory.get("SwapTotal").orElse(0), memory.get("SwapFree").orElse(0));
    }

    private static double part(long total, long free) {
        return total == 0 ? 0 : (double) (total - free) / total;
    }
}
