package io.hostler.plugin.wait;

import io.hostler.api.Plugin;
import io.hostler.api.Task;
import java.util.List;

/// Offers the `wait` task.
public final class WaitPlugin implements Plugin {

    /// Creates the plugin; the agent does, at first use.
    public WaitPlugin() {}

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(new WaitTask());
    }
}
