package io.hostler.core.host;

import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.HttpCall;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests as they are: a redirect is an answer, because following it would hand credentials to its target.
record LocalHttp(StepScope scope) implements Host.Http {

    private static final long TICK_MILLIS = 50;

    @Override
    public HttpCall.Answer send(HttpCall call) {
        scope.check(item(call));
        long deadline = scope.nanoTime().getAsLong() + call.timeout().toNanos();
        var exchange = Shared.CLIENT.sendAsync(request(call), _ -> new BoundedBody(call.maxBody()));
        try {
            return answer(await(call, exchange, deadline));
        } finally {
            exchange.cancel(true);
        }
    }

    private HttpResponse<BoundedBody.Text> await(
            HttpCall call, CompletableFuture<HttpResponse<BoundedBody.Text>> exchange, long deadline) {
        while (true) {
            try {
                return exchange.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                scope.check(item(call));
                if (scope.nanoTime().getAsLong() >= deadline) {
                    throw new TaskException(
                            ErrorCode.TIMED_OUT,
                            "%s: no answer in %d s; raise its timeout",
                            item(call),
                            call.timeout().toSeconds());
                }
            } catch (ExecutionException e) {
                throw failure(call, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TaskException(ErrorCode.CANCELLED, e, item(call) + ": the run was interrupted");
            }
        }
    }

    private static HttpRequest request(HttpCall call) {
        try {
            var body = call.body()
                    .map(Secret::reveal)
                    .map(BodyPublishers::ofString)
                    .orElseGet(BodyPublishers::noBody);
            var request = HttpRequest.newBuilder(call.uri()).method(call.method(), body);
            call.headers().forEach((name, value) -> request.header(name, value.reveal()));
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new TaskException(
                    ErrorCode.INVALID_PARAMETER,
                    "%s: is no request that can be sent; check method, address and headers",
                    item(call));
        }
    }

    private static HttpCall.Answer answer(HttpResponse<BoundedBody.Text> response) {
        var headers = new TreeMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new HttpCall.Answer(
                response.statusCode(),
                headers,
                response.body().text(),
                response.body().cut());
    }

    private static TaskException failure(HttpCall call, ExecutionException e) {
        return e.getCause() instanceof javax.net.ssl.SSLException ssl
                ? new TaskException(ErrorCode.NOT_SUPPORTED, ssl, item(call) + ": TLS failed: " + ssl.getMessage())
                : new TaskException(ErrorCode.TIMED_OUT, e, item(call) + ": nothing answers; check that it runs");
    }

    /// User, password and query may be secrets.
    private static String item(HttpCall call) {
        URI uri = call.uri();
        return call.method() + " " + uri.getScheme() + "://" + uri.getHost()
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
    }

    /// One client for all steps, made at first use: it costs two threads and some MiB.
    private static final class Shared {

        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(30))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }
}
