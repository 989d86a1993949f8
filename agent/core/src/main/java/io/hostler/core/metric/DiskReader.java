package io.hostler.core.metric;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads `/proc/diskstats`, without the devices that node_exporter 1.5 leaves out by default.
final class DiskReader implements Closeable {

    private static final Pattern EXCLUDED = Pattern.compile("^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\\d+n\\d+p)\\d+$");
    private static final int COUNTS = 17;

    private final KernelFile file;
    private final DeviceNames names =
            new DeviceNames(name -> !EXCLUDED.matcher(name).matches());
    private final long[] counts = new long[COUNTS];
    private List<Disk> before = List.of();

    DiskReader(KernelFile file) {
        this.file = file;
    }

    /// @param elapsedMillis since the read before
    List<Disk> read(Scan scan, double elapsedMillis) {
        if (!file.read(scan)) {
            return List.of();
        }
        var disks = new ArrayList<Disk>(before.size());
        for (int line = 0; !scan.done(); line++) {
            scan.number();
            scan.number();
            scan.spaces();
            String name = names.at(line, scan, scan.position(), scan.word(' '));
            if (!name.isEmpty()) {
                disks.add(disk(name, columns(scan), disks.size(), elapsedMillis));
            }
            scan.line();
        }
        before = List.copyOf(disks);
        return before;
    }

    private int columns(Scan scan) {
        int columns = 0;
        for (int i = 0; i < COUNTS; i++) {
            columns += scan.endOfLine() ? 0 : 1;
            counts[i] = scan.number();
        }
        return columns;
    }

    private Disk disk(String name, int columns, int place, double elapsedMillis) {
        return DiskShares.of(Previous.of(before, place, name, Disk::device), name, columns, counts, elapsedMillis);
    }

    @Override
    public void close() {
        file.close();
    }
}
