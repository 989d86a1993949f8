package io.hostler.core.metric;

import java.util.Optional;

/// Makes a [Disk] of a line's counts, and how busy it was since the line before.
final class DiskShares {

    private static final int READS = 0;
    private static final int READ_MILLIS = 3;
    private static final int WRITES = 4;
    private static final int WRITE_MILLIS = 7;
    private static final int IO_MILLIS = 9;

    private DiskShares() {}

    static Disk of(Optional<Disk> before, String device, int columns, long[] c, double elapsedMillis) {
        double busy = before.map(then -> busy(then, c, elapsedMillis)).orElse(Double.NaN);
        double latency = before.map(then -> latency(then, c)).orElse(Double.NaN);
        return new Disk(
                device, columns, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13],
                c[14], c[15], c[16], busy, latency);
    }

    private static double busy(Disk before, long[] counts, double elapsedMillis) {
        return Math.clamp((counts[IO_MILLIS] - before.ioMillis()) / elapsedMillis, 0, 1);
    }

    private static double latency(Disk before, long[] counts) {
        long ended = counts[READS] - before.reads() + counts[WRITES] - before.writes();
        double took = counts[READ_MILLIS] - before.readMillis() + counts[WRITE_MILLIS] - before.writeMillis();
        return ended <= 0 ? 0 : Math.max(0, took / ended / 1000);
    }
}
