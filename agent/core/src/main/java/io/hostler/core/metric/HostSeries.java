package io.hostler.core.metric;

import static java.util.Map.entry;

import java.util.Map;

/// The series of a host sample, under the names that rules use.
final class HostSeries {

    /// Gets each series' value; NaN is unknown.
    @FunctionalInterface
    interface Sink {
        void put(String name, Map<String, String> labels, double value);
    }

    private static final String MOUNTPOINT = "mountpoint";
    private static final String DEVICE = "device";

    /// The label of each series, empty for those of the whole host.
    static final Map<String, String> LABELS = Map.ofEntries(
            entry("cpu.busy", ""),
            entry("cpu.iowait", ""),
            entry("load.one", ""),
            entry("load.five", ""),
            entry("load.fifteen", ""),
            entry("memory.used", ""),
            entry("memory.available", ""),
            entry("swap.used", ""),
            entry("tcp.established", ""),
            entry("fd.used", ""),
            entry("psi.cpu", ""),
            entry("psi.memory", ""),
            entry("psi.io", ""),
            entry("filesystem.used", MOUNTPOINT),
            entry("filesystem.avail", MOUNTPOINT),
            entry("filesystem.files_used", MOUNTPOINT),
            entry("disk.busy", DEVICE),
            entry("disk.latency", DEVICE),
            entry("net.rx", DEVICE),
            entry("net.tx", DEVICE));

    private HostSeries() {}

    static void of(HostSample sample, Sink to) {
        host(sample, to);
        sample.pressure().ifPresent(pressure -> pressure(pressure, to));
        for (FileSystem fileSystem : sample.fileSystems()) {
            fileSystem(fileSystem, to);
        }
        for (Disk disk : sample.disks()) {
            Map<String, String> labels = Map.of(DEVICE, disk.device());
            to.put("disk.busy", labels, disk.busy());
            to.put("disk.latency", labels, disk.latency());
        }
        for (NetworkDevice device : sample.networks()) {
            Map<String, String> labels = Map.of(DEVICE, device.device());
            to.put("net.rx", labels, device.rx());
            to.put("net.tx", labels, device.tx());
        }
    }

    private static void host(HostSample sample, Sink to) {
        to.put("cpu.busy", Map.of(), sample.cpu().busy());
        to.put("cpu.iowait", Map.of(), sample.cpu().waiting());
        to.put("load.one", Map.of(), sample.load().one());
        to.put("load.five", Map.of(), sample.load().five());
        to.put("load.fifteen", Map.of(), sample.load().fifteen());
        if (sample.memory().size() > 0) {
            to.put("memory.used", Map.of(), sample.memoryUsed());
            to.put("memory.available", Map.of(), sample.memoryAvailable());
            to.put("swap.used", Map.of(), sample.swapUsed());
        }
        sample.netstat()
                .get("Tcp_CurrEstab")
                .ifPresent(established -> to.put("tcp.established", Map.of(), established));
        to.put("fd.used", Map.of(), sample.openFiles().used());
    }

    private static void pressure(Pressure pressure, Sink to) {
        to.put("psi.cpu", Map.of(), pressure.cpu().some());
        to.put("psi.memory", Map.of(), pressure.memory().some());
        to.put("psi.io", Map.of(), pressure.io().some());
    }

    /// One that failed has no numbers, so its series fall silent and rules on them become unknown.
    private static void fileSystem(FileSystem fileSystem, Sink to) {
        if (fileSystem.failed()) {
            return;
        }
        Map<String, String> labels = Map.of(MOUNTPOINT, fileSystem.mountpoint());
        to.put("filesystem.used", labels, fileSystem.used());
        to.put("filesystem.avail", labels, fileSystem.avail());
        to.put("filesystem.files_used", labels, fileSystem.filesUsed());
    }
}
