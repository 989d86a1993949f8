package io.hostler.core.metric;

/// How long tasks waited for CPU, memory and disks (`/proc/pressure`, kernel's `Documentation/accounting/psi.rst`).
public record Pressure(Stall cpu, Stall memory, Stall io) {

    /// One resource.
    ///
    /// @param someMicros time in which some task waited, µs since boot
    /// @param fullMicros time in which all tasks waited, µs since boot
    /// @param some part of the last interval in which some task waited, 0..1
    public record Stall(long someMicros, long fullMicros, double some) {}
}
