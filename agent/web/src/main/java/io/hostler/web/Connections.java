package io.hostler.web;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// The open connections of one server, all on one event loop: only so many, and none that dawdles between requests.
///
/// A client that sends its request head byte by byte is never silent, so the time that counts is that without a
/// request under way.
final class Connections {

    private static final int MOST = 512;

    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<HttpConnection, State> open = new LinkedHashMap<>();

    Connections(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    void opened(HttpConnection connection) {
        if (open.size() >= MOST) {
            connection.close();
            return;
        }
        open.put(connection, new State(nanos.getAsLong()));
    }

    void closed(HttpConnection connection) {
        open.remove(connection);
    }

    void began(HttpServerRequest request) {
        var state = open.get(request.connection());
        if (state == null) {
            return;
        }
        state.underWay++;
        request.response().endHandler(end -> {
            state.underWay--;
            state.idleSince = nanos.getAsLong();
        });
    }

    /// Closes the connections that had no request under way for too long.
    void sweep() {
        var now = nanos.getAsLong();
        var late = open.entrySet().stream()
                .filter(entry -> entry.getValue().late(now, patience))
                .map(Map.Entry::getKey)
                .toList();
        late.forEach(HttpConnection::close);
    }

    private static final class State {

        private long idleSince;
        private int underWay;

        State(long idleSince) {
            this.idleSince = idleSince;
        }

        boolean late(long now, Duration patience) {
            return underWay == 0 && now - idleSince > patience.toNanos();
        }
    }
}
