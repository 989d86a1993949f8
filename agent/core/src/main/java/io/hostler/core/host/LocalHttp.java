package io.hostler.core.host;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.hostler.api.Host;
import io.hostler.api.HttpCall;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/// Sends requests as they are and once: a redirect is an answer, because following it would hand credentials to
/// its target, and what failed is not sent again.
record LocalHttp(StepScope scope) implements Host.Http {

    private static final long TICK = 50;

    @Override
    public HttpCall.Answer send(HttpCall call) {
        scope.check(HttpErrors.item(call));
        try (var exchange = new HttpExchange(call)) {
            var answer = new FutureTask<>(exchange::answer);
            Thread.startVirtualThread(answer);
            return await(call, answer);
        } catch (IOException e) {
            throw HttpErrors.failed(call, e);
        }
    }

    private HttpCall.Answer await(HttpCall call, FutureTask<HttpCall.Answer> answer) throws IOException {
        long deadline = scope.nanoTime().getAsLong() + call.timeout().toNanos();
        while (true) {
            try {
                return answer.get(TICK, MILLISECONDS);
            } catch (TimeoutException _) { // time to look whether the step must end
                scope.check(HttpErrors.item(call));
            } catch (ExecutionException e) {
                throw HttpErrors.failed(call, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw HttpErrors.interrupted(call, e);
            }
            if (scope.nanoTime().getAsLong() - deadline >= 0) {
                throw HttpErrors.late(call);
            }
        }
    }
}
