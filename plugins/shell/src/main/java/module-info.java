/// Runs a shell script, and fails when a command in it does.
@org.jspecify.annotations.NullMarked
module io.hostler.plugin.shell {
    requires io.hostler.api;
    requires static org.jspecify;

    provides io.hostler.api.Plugin with
            io.hostler.plugin.shell.ShellPlugin;

    opens io.hostler.plugin.shell to
            io.hostler.api; // binds ShellParams
}
