package io.hostler.web;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The limits that the servers set before a request is seen.
final class HttpOptions {

    private static final int LINE_BYTES = 4096;
    private static final int HEADER_BYTES = 16 * 1024;

    private HttpOptions() {}

    static HttpServerOptions plain(WebOptions options) {
        return new HttpServerOptions()
                .setIdleTimeout(Math.toIntExact(options.idle().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxInitialLineLength(LINE_BYTES)
                .setMaxHeaderSize(HEADER_BYTES)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    static HttpServerOptions tcp(WebOptions options) {
        var plain = plain(options).setHost(options.host()).setPort(options.port());
        options.tls().ifPresent(tls -> plain.setSsl(true)
                .setAlpnVersions(List.of(HttpVersion.HTTP_1_1))
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(tls.certificate().toString())
                        .setKeyPath(tls.key().toString())));
        return plain;
    }
}
