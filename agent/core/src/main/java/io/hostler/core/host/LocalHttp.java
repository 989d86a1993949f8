package io.hostler.core.host;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.hostler.api.Host;
import io.hostler.api.HttpCall;
import io.hostler.api.Secret;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/// Sends requests as they are: a redirect is an answer, because following it would hand credentials to its target.
record LocalHttp(StepScope scope) implements Host.Http {

    private static final long TICK = 50;

    @Override
    public HttpCall.Answer send(HttpCall call) {
        scope.check(HttpErrors.item(call));
        long deadline = scope.nanoTime().getAsLong() + call.timeout().toNanos();
        var exchange = Shared.CLIENT.sendAsync(request(call), _ -> new BoundedBody(call.maxBody()));
        try {
            return answer(await(call, exchange, deadline));
        } catch (ExecutionException e) {
            throw HttpErrors.failed(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HttpErrors.interrupted(call, e);
        } finally {
            exchange.cancel(true);
        }
    }

    private <T> T await(HttpCall call, CompletableFuture<T> exchange, long deadline)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return exchange.get(TICK, MILLISECONDS);
            } catch (TimeoutException _) { // time to look whether the step must end
                scope.check(HttpErrors.item(call));
            }
            if (scope.nanoTime().getAsLong() >= deadline) {
                throw HttpErrors.late(call);
            }
        }
    }

    private static HttpRequest request(HttpCall call) {
        try {
            var body = call.body().map(Secret::reveal).map(BodyPublishers::ofString);
            var request =
                    HttpRequest.newBuilder(call.uri()).method(call.method(), body.orElseGet(BodyPublishers::noBody));
            call.headers().forEach((name, value) -> request.header(name, value.reveal()));
            return request.build();
        } catch (IllegalArgumentException _) { // its message may hold a header's value
            throw HttpErrors.unsendable(call);
        }
    }

    private static HttpCall.Answer answer(HttpResponse<BoundedBody.Text> response) {
        var headers = new TreeMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = response.body();
        return new HttpCall.Answer(response.statusCode(), headers, body.text(), body.cut());
    }

    /// One client for all steps, made at first use: it costs a thread and some MiB.
    private static final class Shared {

        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(30))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }
}
