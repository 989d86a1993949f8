package io.hostler.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Map;

/// The static page: a few files, read once, that load nothing from elsewhere.
final class Page {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "index.html",
            "text/html; charset=utf-8",
            "app.js",
            SCRIPT,
            "view.js",
            SCRIPT,
            "words.js",
            SCRIPT,
            "style.css",
            "text/css; charset=utf-8",
            "icon.svg",
            "image/svg+xml");

    private Page() {}

    static void addTo(Router router) {
        FILES.forEach((file, type) -> add(router, "index.html".equals(file) ? "/" : "/" + file, resource(file), type));
    }

    private static void add(Router router, String path, Buffer content, String type) {
        router.get(path).handler(context -> {
            context.response()
                    .putHeader("Content-Security-Policy", POLICY)
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("X-Frame-Options", "DENY")
                    .putHeader("Cache-Control", "no-cache");
            Answer.send(context, 200, type, content);
        });
    }

    /// Reads a file that ships with this module.
    static Buffer resource(String file) {
        try (var stream = Page.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new WebException("the file '" + file + "' is missing in hostler-web; install the agent anew");
            }
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new WebException("the file '" + file + "' in hostler-web cannot be read", e);
        }
    }
}
