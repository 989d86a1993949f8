/// Keeps a file or directory as wanted: what it holds, its owner and its mode.
@org.jspecify.annotations.NullMarked
module io.hostler.plugin.file {
    requires io.hostler.api;
    requires static org.jspecify;

    provides io.hostler.api.Plugin with
            io.hostler.plugin.file.FilePlugin;

    opens io.hostler.plugin.file to
            io.hostler.api; // binds FileParams
}
