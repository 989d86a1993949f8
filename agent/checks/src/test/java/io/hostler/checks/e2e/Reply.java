package io.hostler.checks.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// How a server answered over HTTP.
record Reply(int status, String body, HttpHeaders headers) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Reply get(String url) {
        return of(to(url).build());
    }

    static Reply post(String url, String type, byte[] body) {
        return of(to(url).header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /// Says whether a server answers with 200; a refused connection is a no.
    static boolean ok(String url) {
        try {
            return get(url).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    }

    private static Reply of(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
