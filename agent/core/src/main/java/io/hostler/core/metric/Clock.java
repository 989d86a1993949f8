package io.hostler.core.metric;

/// The kernel's clock discipline, as `adjtimex(2)` tells it and node_exporter scales it.
///
/// @param synced whether a server keeps the clock right
/// @param status bits `STA_*`
/// @param offset between this clock and the reference, s
/// @param frequency ratio by which the clock is corrected, 1 is none
/// @param maxError bound of the error, s
/// @param estimatedError likely error, s
/// @param constant time constant of the loop
/// @param tick length of a tick, s
/// @param tai offset of atomic time, s
/// @param pulse the pulse-per-second signal, all 0 without one
public record Clock(
        boolean synced,
        int status,
        double offset,
        double frequency,
        double maxError,
        double estimatedError,
        long constant,
        double tick,
        int tai,
        Pulse pulse) {

    /// A pulse-per-second signal: frequency and stability (Hz), jitter and interval (s), and counts of its troubles.
    public record Pulse(
            double frequency,
            double jitter,
            int shift,
            double stability,
            long jitterCount,
            long calibrationCount,
            long errorCount,
            long stabilityCount) {}
}
