package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;

/// Decides who comes in by one way; called on event loops, never blocks.
interface Door {

    /// Fails with [HttpProblem] when the request is not one for this server, whoever sends it.
    void admit(HttpServerRequest request);

    /// Finds who asks; fails with [HttpProblem] 401 or 403 when that is nobody who may.
    Future<Visitor> visitor(HttpServerRequest request);

    /// Says whether webhook and metrics are open to whoever was admitted.
    boolean openToAll();
}
