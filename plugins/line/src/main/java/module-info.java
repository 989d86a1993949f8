/// Keeps one line in a text file, or out of it.
@org.jspecify.annotations.NullMarked
module io.hostler.plugin.line {
    requires io.hostler.api;
    requires static org.jspecify;

    provides io.hostler.api.Plugin with
            io.hostler.plugin.line.LinePlugin;

    opens io.hostler.plugin.line to
            io.hostler.api; // binds LineParams
}
