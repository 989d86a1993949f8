package io.hostler.core.metric;

import static io.hostler.core.metric.Family.gauge;
import static io.hostler.core.metric.Text.Unit.ONE;

import java.util.List;
import java.util.function.Predicate;

/// File system metrics as node_exporter 1.5 names them (`collector/filesystem_common.go`). One that failed has only
/// its error.
final class NodeFileSystem {

    private static final Predicate<FileSystem> ANSWERED = fileSystem -> !fileSystem.failed();

    private static final PerItem<FileSystem> ROWS = new PerItem<FileSystem>(
                    f -> Family.labels("device", f.device(), "fstype", f.type(), "mountpoint", f.mountpoint()))
            .row(
                    gauge(
                            "node_filesystem_device_error",
                            "Whether an error occurred while getting statistics for the given device."),
                    ONE,
                    f -> f.failed() ? 1 : 0)
            .row(gauge("node_filesystem_size_bytes", "Filesystem size in bytes."), ONE, ANSWERED, FileSystem::size)
            .row(
                    gauge("node_filesystem_free_bytes", "Filesystem free space in bytes."),
                    ONE,
                    ANSWERED,
                    FileSystem::free)
            .row(
                    gauge("node_filesystem_avail_bytes", "Filesystem space available to non-root users in bytes."),
                    ONE,
                    ANSWERED,
                    FileSystem::avail)
            .row(gauge("node_filesystem_files", "Filesystem total file nodes."), ONE, ANSWERED, FileSystem::files)
            .row(
                    gauge("node_filesystem_files_free", "Filesystem total free file nodes."),
                    ONE,
                    ANSWERED,
                    FileSystem::filesFree)
            .row(
                    gauge("node_filesystem_readonly", "Filesystem read-only status."),
                    ONE,
                    ANSWERED,
                    f -> f.readOnly() ? 1 : 0);

    private NodeFileSystem() {}

    static void write(Text out, List<FileSystem> fileSystems) {
        ROWS.write(out, fileSystems);
    }
}
