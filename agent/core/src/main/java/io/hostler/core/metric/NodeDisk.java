package io.hostler.core.metric;

import static io.hostler.core.metric.Family.counter;
import static io.hostler.core.metric.Family.gauge;
import static io.hostler.core.metric.Text.Unit.ONE;
import static io.hostler.core.metric.Text.Unit.THOUSANDTHS;

import java.util.List;
import java.util.function.Predicate;

/// Disk metrics as node_exporter 1.5 names them (`collector/diskstats_linux.go`).
final class NodeDisk {

    private static final long SECTOR = 512;
    private static final Predicate<Disk> DISCARDS = disk -> disk.columns() >= 15;
    private static final Predicate<Disk> FLUSHES = disk -> disk.columns() >= 17;

    private static final PerItem<Disk> ROWS = new PerItem<Disk>(disk -> Family.labels("device", disk.device()))
            .row(
                    counter("node_disk_reads_completed_total", "The total number of reads completed successfully."),
                    ONE,
                    Disk::reads)
            .row(counter("node_disk_reads_merged_total", "The total number of reads merged."), ONE, Disk::readsMerged)
            .row(
                    counter("node_disk_read_bytes_total", "The total number of bytes read successfully."),
                    ONE,
                    disk -> disk.readSectors() * SECTOR)
            .row(
                    counter("node_disk_read_time_seconds_total", "The total number of seconds spent by all reads."),
                    THOUSANDTHS,
                    Disk::readMillis)
            .row(
                    counter("node_disk_writes_completed_total", "The total number of writes completed successfully."),
                    ONE,
                    Disk::writes)
            .row(counter("node_disk_writes_merged_total", "The number of writes merged."), ONE, Disk::writesMerged)
            .row(
                    counter("node_disk_written_bytes_total", "The total number of bytes written successfully."),
                    ONE,
                    disk -> disk.writtenSectors() * SECTOR)
            .row(
                    counter(
                            "node_disk_write_time_seconds_total",
                            "This is the total number of seconds spent by all writes."),
                    THOUSANDTHS,
                    Disk::writeMillis)
            .row(gauge("node_disk_io_now", "The number of I/Os currently in progress."), ONE, Disk::underWay)
            .row(
                    counter("node_disk_io_time_seconds_total", "Total seconds spent doing I/Os."),
                    THOUSANDTHS,
                    Disk::ioMillis)
            .row(
                    counter("node_disk_io_time_weighted_seconds_total", "The weighted # of seconds spent doing I/Os."),
                    THOUSANDTHS,
                    Disk::weightedMillis)
            .row(
                    counter(
                            "node_disk_discards_completed_total",
                            "The total number of discards completed successfully."),
                    ONE,
                    DISCARDS,
                    Disk::discards)
            .row(
                    counter("node_disk_discards_merged_total", "The total number of discards merged."),
                    ONE,
                    DISCARDS,
                    Disk::discardsMerged)
            .row(
                    counter("node_disk_discarded_sectors_total", "The total number of sectors discarded successfully."),
                    ONE,
                    DISCARDS,
                    Disk::discardedSectors)
            .row(
                    counter(
                            "node_disk_discard_time_seconds_total",
                            "This is the total number of seconds spent by all discards."),
                    THOUSANDTHS,
                    DISCARDS,
                    Disk::discardMillis)
            .row(
                    counter(
                            "node_disk_flush_requests_total",
                            "The total number of flush requests completed successfully"),
                    ONE,
                    FLUSHES,
                    Disk::flushes)
            .row(
                    counter(
                            "node_disk_flush_requests_time_seconds_total",
                            "This is the total number of seconds spent by all flush requests."),
                    THOUSANDTHS,
                    FLUSHES,
                    Disk::flushMillis);

    private NodeDisk() {}

    static void write(Text out, List<Disk> disks) {
        ROWS.write(out, disks);
    }
}
