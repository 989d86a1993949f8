package io.hostler.core.metric;

/// A block device's counts since boot, as `/proc/diskstats` has them (kernel's
/// `Documentation/admin-guide/iostats.rst`).
///
/// @param device its name, such as `sda`
/// @param columns how many counts the kernel gives: 11, with discards 15, with flushes 17
/// @param reads reads completed
/// @param readsMerged reads merged into others
/// @param readSectors sectors read, of 512 bytes
/// @param readMillis time of all reads, ms
/// @param writes writes completed
/// @param writesMerged writes merged into others
/// @param writtenSectors sectors written, of 512 bytes
/// @param writeMillis time of all writes, ms
/// @param underWay requests under way now
/// @param ioMillis time with a request under way, ms
/// @param weightedMillis time weighted by requests under way, ms
/// @param discards discards completed
/// @param discardsMerged discards merged into others
/// @param discardedSectors sectors discarded, of 512 bytes
/// @param discardMillis time of all discards, ms
/// @param flushes flushes completed
/// @param flushMillis time of all flushes, ms
/// @param busy part of the last interval with a request under way, 0..1
/// @param latency mean time of the reads and writes that ended in the last interval, s; 0 when none did
public record Disk(
        String device,
        int columns,
        long reads,
        long readsMerged,
        long readSectors,
        long readMillis,
        long writes,
        long writesMerged,
        long writtenSectors,
        long writeMillis,
        long underWay,
        long ioMillis,
        long weightedMillis,
        long discards,
        long discardsMerged,
        long discardedSectors,
        long discardMillis,
        long flushes,
        long flushMillis,
        double busy,
        double latency) {}
