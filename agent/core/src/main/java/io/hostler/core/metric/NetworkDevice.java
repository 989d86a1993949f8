package io.hostler.core.metric;

/// A network device's counts since it appeared, as `/proc/net/dev` has them, in its order.
///
/// @param device its name, such as `eth0`
/// @param up whether its operational state is `up`
/// @param received what came in
/// @param transmitted what went out
/// @param rx bytes a second that came in, over the last interval
/// @param tx bytes a second that went out, over the last interval
public record NetworkDevice(
        String device, boolean up, Received received, Transmitted transmitted, double rx, double tx) {

    /// What came in.
    public record Received(
            long bytes, long packets, long errs, long drop, long fifo, long frame, long compressed, long multicast) {}

    /// What went out.
    public record Transmitted(
            long bytes, long packets, long errs, long drop, long fifo, long colls, long carrier, long compressed) {}
}
