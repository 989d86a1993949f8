/// Sends one request over HTTP, and fails when the answer is not as expected.
@org.jspecify.annotations.NullMarked
module io.hostler.plugin.http {
    requires io.hostler.api;
    requires static org.jspecify;

    provides io.hostler.api.Plugin with
            io.hostler.plugin.http.HttpPlugin;

    opens io.hostler.plugin.http to
            io.hostler.api; // binds HttpParams
}
