package io.hostler.core.metric;

/// Time that a CPU (or all together) spent in each mode since boot, in ticks of 10 ms, and how busy it was lately.
///
/// @param id its number as text, `all` for the sum
/// @param user running programs, guests included
/// @param nice running programs of low priority, guests included
/// @param system in the kernel
/// @param idle doing nothing
/// @param iowait idle while a disk was awaited
/// @param irq in hardware interrupts
/// @param softirq in deferred interrupts
/// @param steal taken by the hypervisor
/// @param guest running guests
/// @param guestNice running guests of low priority
/// @param busy part of the last interval spent working, 0..1: without idle, iowait and steal, as node-mixin counts
/// @param waiting part of the last interval in iowait, 0..1
public record Cpu(
        String id,
        long user,
        long nice,
        long system,
        long idle,
        long iowait,
        long irq,
        long softirq,
        long steal,
        long guest,
        long guestNice,
        double busy,
        double waiting) {

    /// Ticks in a second of the kernel's interface (USER_HZ), 100 on every platform that Linux has.
    public static final int TICKS_PER_SECOND = 100;
}
