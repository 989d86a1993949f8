package io.hostler.core.metric;

import java.time.Instant;
import oshi.nativefree.SystemInfo;
import oshi.software.os.OperatingSystem.OSVersionInfo;

/// What a host is, as OSHI tells it with its provider that needs no JNA.
///
/// @param hostname its name, as the kernel has it
/// @param system distribution and version, such as `Debian GNU/Linux 12 (bookworm)`
/// @param kernel release of the kernel
/// @param architecture such as `amd64`
/// @param cpuModel the processor's name
/// @param cpus logical processors
/// @param cores physical cores
/// @param memory bytes
/// @param machine manufacturer and model; `unknown` where neither the firmware nor the hypervisor says
/// @param booted when it was started
public record HostFacts(
        String hostname,
        String system,
        String kernel,
        String architecture,
        String cpuModel,
        int cpus,
        int cores,
        long memory,
        String machine,
        Instant booted) {

    private static final String UNKNOWN = "unknown";

    /// Reads the facts of this host. OSHI takes up to a second for it, runs some small programs (`getconf`, `uname`)
    /// and reads the firmware's tables, so it is for a worker thread, once, when somebody asks.
    public static HostFacts read() {
        var info = new SystemInfo();
        var hardware = info.getHardware();
        var system = info.getOperatingSystem();
        var cpu = hardware.getProcessor();
        OSVersionInfo version = system.getVersionInfo();
        var machine = hardware.getComputerSystem();
        return new HostFacts(
                system.getNetworkParams().getHostName(),
                system.getFamily() + " " + version,
                version.getBuildNumber(),
                System.getProperty("os.arch"),
                cpu.getProcessorIdentifier().getName(),
                cpu.getLogicalProcessorCount(),
                cpu.getPhysicalProcessorCount(),
                hardware.getMemory().getTotal(),
                machine(machine.getManufacturer(), machine.getModel()),
                Instant.ofEpochSecond(system.getSystemBootTime()));
    }

    static String machine(String manufacturer, String model) {
        String both = (manufacturer + " " + model).replace(UNKNOWN, "").strip();
        return both.isEmpty() ? UNKNOWN : both;
    }
}
