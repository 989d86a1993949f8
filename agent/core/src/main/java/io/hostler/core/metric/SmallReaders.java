package io.hostler.core.metric;

import io.hostler.core.metric.HostSample.Conntrack;
import io.hostler.core.metric.HostSample.Load;
import io.hostler.core.metric.HostSample.OpenFiles;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the kernel files of a number or three: load, file handles, connection tracking.
final class SmallReaders implements Closeable {

    private final KernelFile load;
    private final KernelFile openFiles;
    private final KernelFile conntrackEntries;
    private final KernelFile conntrackLimit;

    SmallReaders(Path proc) {
        load = new KernelFile(proc.resolve("loadavg"));
        openFiles = new KernelFile(proc.resolve("sys/fs/file-nr"));
        conntrackEntries = new KernelFile(proc.resolve("sys/net/netfilter/nf_conntrack_count"));
        conntrackLimit = new KernelFile(proc.resolve("sys/net/netfilter/nf_conntrack_max"));
    }

    Load load(Scan scan) {
        return load.read(scan)
                ? new Load(scan.decimal(), scan.decimal(), scan.decimal())
                : new Load(Double.NaN, Double.NaN, Double.NaN);
    }

    OpenFiles openFiles(Scan scan) {
        if (!openFiles.read(scan)) {
            return new OpenFiles(0, 0);
        }
        long allocated = scan.number();
        scan.number();
        return new OpenFiles(allocated, scan.number());
    }

    Optional<Conntrack> conntrack(Scan scan) {
        if (!conntrackEntries.read(scan)) {
            return Optional.empty();
        }
        long entries = scan.number();
        return conntrackLimit.read(scan) ? Optional.of(new Conntrack(entries, scan.number())) : Optional.empty();
    }

    @Override
    public void close() {
        load.close();
        openFiles.close();
        conntrackEntries.close();
        conntrackLimit.close();
    }
}
