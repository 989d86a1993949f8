package io.hostler.core.metric;

import java.time.Instant;

/// What a host is: read once, from OSHI's provider that needs no JNA.
///
/// @param hostname its name, as the kernel has it
/// @param system distribution and version, such as `Debian GNU/Linux 12 (bookworm)`
/// @param kernel release of the kernel
/// @param architecture such as `amd64`
/// @param cpuModel the processor's name
/// @param cpus logical processors
/// @param cores physical cores
/// @param memory bytes
/// @param model manufacturer and model of the machine
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
        String model,
        Instant booted) {

    /// Reads the facts of this host. Takes some 100 ms and must not be called from an event loop.
    public static HostFacts read() {
        var info = new oshi.nativefree.SystemInfo();
        var hardware = info.getHardware();
        var system = info.getOperatingSystem();
        var cpu = hardware.getProcessor();
        var machine = hardware.getComputerSystem();
        return new HostFacts(
                system.getNetworkParams().getHostName(),
                system.toString(),
                release(system),
                System.getProperty("os.arch"),
                cpu.getProcessorIdentifier().getName(),
                cpu.getLogicalProcessorCount(),
                cpu.getPhysicalProcessorCount(),
                hardware.getMemory().getTotal(),
                machine.getManufacturer() + " " + machine.getModel(),
                Instant.ofEpochSecond(system.getSystemBootTime()));
    }

    private static String release(oshi.software.os.OperatingSystem system) {
        return system.getVersionInfo().getBuildNumber();
    }
}
