/// Waits until a condition holds, a port or URL answers, or a file is there.
@org.jspecify.annotations.NullMarked
module io.hostler.plugin.wait {
    requires io.hostler.api;
    requires static org.jspecify;

    provides io.hostler.api.Plugin with
            io.hostler.plugin.wait.WaitPlugin;

    opens io.hostler.plugin.wait to
            io.hostler.api; // binds WaitParams
}
