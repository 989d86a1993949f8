package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.event.Intake.Receipt;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LimitsTest {

    private static final String HEAD =
            "POST /webhook/alertmanager HTTP/1.1\nHost: localhost\nContent-Type: application/json\n";

    @TempDir
    static Path folder;

    record Dawdler(String says, String sent) {}

    static final List<Dawdler> DAWDLERS = List.of(
            new Dawdler("says nothing", ""),
            new Dawdler("half a head", "GET /healthz HT"),
            new Dawdler("half a body", HEAD + "Content-Length: 100\n\n{\"alerts\":"),
            new Dawdler("half a chunked body", HEAD + "Transfer-Encoding: chunked\n\n5\n{\"ale\n"));

    @ParameterizedTest
    @FieldSource("DAWDLERS")
    void closesWhoDawdles(Dawdler dawdler) throws Exception {
        try (var agent = new Agent(folder, options -> options.idle(Duration.ofMillis(200)));
                var client = RawClient.tcp(agent.server.port())) {
            var answer = client.send(dawdler.sent()).rest();
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
            assertEquals(List.of(), agent.intake.stored);
            assertEquals(200, agent.send(agent.to("/healthz")).statusCode());
        }
    }

    @Test
    void closesWhoSendsAHeadByteByByte() throws Exception {
        try (var agent = new Agent(folder, options -> options.idle(Duration.ofMillis(200)));
                var client = RawClient.tcp(agent.server.port())) {
            var sent = new AtomicInteger();
            assertThrows(IOException.class, () -> {
                while (true) {
                    client.send("x");
                    sent.incrementAndGet();
                    LockSupport.parkNanos(20_000_000);
                }
            });
            assertTrue(sent.get() < 4096, "closed for its slowness, not for the length of its line");
        }
    }

    @Test
    void refusesWhatDoesNotFitAndHealthStillAnswers() throws Exception {
        try (var agent = new Agent(folder)) {
            var stored = new CompletableFuture<Receipt>();
            var arrived = new CountDownLatch(2);
            agent.intake.answer = delivery -> {
                arrived.countDown();
                return stored;
            };
            var big = Payload.padded(2_000_000);
            var first = sendAsync(agent.delivery(big));
            var second = sendAsync(agent.delivery(big));
            arrived.await();
            var third = agent.send(agent.delivery(big));
            assertEquals(503, third.statusCode());
            assertEquals("5", third.headers().firstValue("Retry-After").orElse(""));
            assertEquals("too many deliveries are under way; try again\n", third.body());
            assertEquals(200, agent.send(agent.to("/healthz")).statusCode());
            stored.complete(new Receipt(0, 0));
            assertEquals(List.of(202, 202), List.of(first.join(), second.join()));
            assertEquals(202, agent.send(agent.delivery(big)).statusCode());
        }
    }

    private static CompletableFuture<Integer> sendAsync(HttpRequest.Builder request) {
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode());
    }

    @Test
    void refusesWhatIsDeclaredTooLargeBeforeItIsSent() throws Exception {
        try (var agent = new Agent(folder);
                var client = RawClient.tcp(agent.server.port())) {
            var answer = client.send(HEAD + "Content-Length: 2097153\n\n").until("bytes\n");
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        }
    }

    @Test
    void answersWhoAsksBeforeSending() throws Exception {
        try (var agent = new Agent(folder);
                var client = RawClient.tcp(agent.server.port())) {
            var go = client.send(HEAD + "Expect: 100-continue\nContent-Length: " + Agent.ALERTS.length() + "\n\n")
                    .until("\r\n\r\n");
            assertTrue(go.startsWith("HTTP/1.1 100"), go);
            assertTrue(client.send(Agent.ALERTS).until("}").startsWith("HTTP/1.1 202"));
        }
    }

    /// The server hears of a lost connection a little later than the client that cut it.
    @Test
    void forgetsBodiesThatEndEarly() throws Exception {
        try (var agent = new Agent(folder)) {
            for (int i = 0; i < 8; i++) {
                try (var client = RawClient.tcp(agent.server.port())) {
                    client.send(HEAD + "Content-Length: 2000000\n\n" + "x".repeat(1_000_000));
                }
            }
            var status = 503;
            for (int i = 0; i < 200 && status == 503; i++) {
                status = agent.send(agent.delivery(Payload.padded(2_000_000))).statusCode();
            }
            assertEquals(202, status);
        }
    }

    @Test
    void refusesDeliveriesButNothingElseWhileStopping() throws Exception {
        try (var agent = new Agent(folder)) {
            agent.server.refuseDeliveries();
            var answer = agent.send(agent.delivery(Agent.ALERTS));
            assertEquals(503, answer.statusCode());
            assertEquals("the agent is stopping; try again\n", answer.body());
            assertEquals(200, agent.send(agent.admin("/api/v1/status")).statusCode());
        }
    }

    @Test
    void refusesHeadsThatAreTooLarge() throws Exception {
        try (var agent = new Agent(folder)) {
            assertEquals(414, agent.send(agent.to("/" + "x".repeat(5000))).statusCode());
            assertEquals(
                    431,
                    agent.send(agent.to("/healthz").header("X", "x".repeat(20_000)))
                            .statusCode());
        }
    }

    @Test
    void answersWhatHasNoPath() throws Exception {
        try (var agent = new Agent(folder);
                var client = RawClient.tcp(agent.server.port())) {
            var answer = client.send("OPTIONS * HTTP/1.1\nHost: localhost\n\n").until("\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        }
    }
}
