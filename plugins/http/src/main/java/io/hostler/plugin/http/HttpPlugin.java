package io.hostler.plugin.http;

import io.hostler.api.Plugin;
import io.hostler.api.Task;
import java.util.List;

/// Offers the `http` task.
public final class HttpPlugin implements Plugin {

    /// Creates the plugin; the agent does, at first use.
    public HttpPlugin() {}

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(new HttpTask());
    }
}
