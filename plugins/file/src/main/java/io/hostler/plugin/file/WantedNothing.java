package io.hostler.plugin.file;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;

import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.nio.file.Path;
import java.util.List;

/// Compares a path with nothing. What a file held is kept for the undo; a directory must be empty.
record WantedNothing(Path path, Host.Files files) {

    List<Change> diff() {
        Value found = files.read(path);
        if (found instanceof Value.Absent) {
            return List.of();
        }
        requireRemovable(found);
        String summary = found.attributes().isDirectory()
                ? "empty directory removed"
                : "removed, " + new Words(files).size(found);
        return List.of(Change.exact(path.toString(), found, new Value.Absent(), path + ": " + summary));
    }

    private void requireRemovable(Value found) {
        int entries = files.list(path).size();
        if (found.attributes().isDirectory() && entries > 0) {
            throw new TaskException(
                    NOT_SUPPORTED, "%s: is a directory that holds %d entries; empty it first", path, entries);
        }
        if (files.keepsInode(path)) {
            throw new TaskException(
                    NOT_SUPPORTED, "%s: is mounted here, or the kernel's, so it cannot be removed; unmount it", path);
        }
    }
}
