package io.hostler.plugin.line;

import io.hostler.api.Plugin;
import io.hostler.api.Task;
import java.util.List;

/// Offers the `line` task.
public final class LinePlugin implements Plugin {

    /// Creates the plugin; the agent does, at first use.
    public LinePlugin() {}

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(new LineTask());
    }
}
