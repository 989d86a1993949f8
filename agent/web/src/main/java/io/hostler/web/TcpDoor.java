package io.hostler.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/// The door of the TCP server: names and origins against pages that forge requests, tokens against the rest.
final class TcpDoor implements Door {

    private static final String BEARER = "Bearer ";

    private final HostNames names;
    private final String scheme;
    private final boolean authenticate;
    private final Tokens tokens;

    TcpDoor(WebOptions options, Tokens tokens) {
        names = new HostNames(options);
        scheme = options.tls().isPresent() ? "https://" : "http://";
        authenticate = options.authenticate();
        this.tokens = tokens;
    }

    @Override
    public void admit(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        if (hosts.size() != 1) {
            throw HttpProblem.of(400, "the request must have one Host header");
        }
        if (!names.knows(hosts.getFirst())) {
            throw HttpProblem.of(421, "this server has another name; add the name to http.names or call localhost");
        }
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        if (!HttpMethod.GET.equals(request.method())
                && origin.filter(given -> !given.equalsIgnoreCase(scheme + hosts.getFirst()))
                        .isPresent()) {
            throw HttpProblem.of(403, "a page of another origin may not send this");
        }
    }

    @Override
    public Future<Visitor> visitor(HttpServerRequest request) {
        var header = Optional.ofNullable(request.getHeader("Authorization"));
        return header.filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(value -> tokens.find(value.substring(BEARER.length()).strip()))
                .map(grant -> Future.succeededFuture(new Visitor("token " + grant.name(), grant.role())))
                .orElseGet(() -> Future.failedFuture(unknown(header.isPresent())));
    }

    private static HttpProblem unknown(boolean given) {
        return HttpProblem.of(
                401,
                given
                        ? "the token is not valid; see the file 'token' in the state folder"
                        : "a token is needed: Authorization: Bearer <the file 'token' in the state folder>");
    }

    @Override
    public boolean openToAll() {
        return !authenticate;
    }
}
