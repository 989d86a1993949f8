package io.hostler.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;

/// Checks what a request says of its body.
final class ContentTypes {

    private ContentTypes() {}

    /// Fails with 415 unless the body is uncompressed JSON; a form of a foreign page never is.
    static void requireJson(HttpServerRequest request) {
        var type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (!"application/json".equals(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw HttpProblem.of(415, "the content type must be application/json");
        }
        var coding = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
        if (!"identity".equalsIgnoreCase(coding)) {
            throw HttpProblem.of(415, "the body must not be compressed");
        }
    }
}
