package io.hostler.plugin.file;

import io.hostler.api.Plugin;
import io.hostler.api.Task;
import java.util.List;

/// Offers the `file` task.
public final class FilePlugin implements Plugin {

    /// Creates the plugin; the agent does, at first use.
    public FilePlugin() {}

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(new FileTask());
    }
}
