package io.hostler.plugin.shell;

import io.hostler.api.Plugin;
import io.hostler.api.Task;
import java.util.List;

/// Offers the `shell` task.
public final class ShellPlugin implements Plugin {

    /// Creates the plugin; the agent does, at first use.
    public ShellPlugin() {}

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(new ShellTask());
    }
}
