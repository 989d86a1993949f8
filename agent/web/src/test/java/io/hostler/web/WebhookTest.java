package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.event.Intake.Receipt;
import io.hostler.core.event.IntakeException;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WebhookTest {

    @TempDir
    static Path folder;

    static Agent agent;

    record Bad(String says, String type, byte[] body, boolean chunked, int status, String line) {}

    private static final String JSON = "application/json";
    private static final byte[] TEN_MB = new byte[10 * 1024 * 1024];

    private static final String TYPE = "the content type must be application/json\n";
    private static final String TOO_LARGE = "the body is larger than 2097152 bytes\n";

    static final List<Bad> BAD = List.of(
            new Bad("malformed", JSON, bytes("{\"alerts\":["), false, 400, "the body is not JSON"),
            new Bad("empty", JSON, bytes(""), false, 400, "the body is "),
            new Bad("no alerts", JSON, bytes("{\"version\":\"4\"}"), false, 400, "alerts is missing\n"),
            new Bad("no version", JSON, bytes("{\"alerts\":[]}"), false, 400, "version is missing"),
            new Bad("version 3", JSON, bytes("{\"version\":\"3\",\"alerts\":[]}"), false, 400, "version is neither"),
            new Bad(
                    "no labels",
                    JSON,
                    bytes(Payload.alerts(1).replace("labels", "l")),
                    false,
                    400,
                    "alerts[0].labels is missing"),
            new Bad(
                    "100,000 labels",
                    JSON,
                    bytes(Payload.labels(100_000)),
                    false,
                    400,
                    "alerts[0].labels has more than 128"),
            new Bad("2,001 alerts", JSON, bytes(Payload.alerts(2001)), false, 400, "alerts has more than 2000"),
            new Bad("not UTF-8", JSON, new byte[] {'{', (byte) 0xff, '}'}, false, 400, "the body is not UTF-8\n"),
            new Bad("10 MB", JSON, TEN_MB, false, 413, TOO_LARGE),
            new Bad("10 MB in chunks", JSON, TEN_MB, true, 413, TOO_LARGE),
            new Bad("no type", "", bytes(Agent.ALERTS), false, 415, TYPE),
            new Bad("plain text", "text/plain", bytes(Agent.ALERTS), false, 415, TYPE));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void start() throws Exception {
        agent = new Agent(folder);
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @BeforeEach
    void forget() {
        agent.intake.stored.clear();
        agent.intake.answer = FakeIntake::all;
    }

    @Test
    void answersOnceStored() throws Exception {
        var answer =
                agent.send(agent.delivery(Agent.ALERTS).setHeader("Content-Type", "Application/JSON; charset=utf-8"));
        assertEquals(202, answer.statusCode());
        assertEquals("{\"stored\":2,\"repeated\":0}", answer.body());
        assertEquals(1, agent.intake.stored.size());
    }

    @Test
    void takesLargeBodiesInPartsAndFieldsThatNobodyKnows() throws Exception {
        var body = Payload.padded(2_000_000);
        var answer = agent.send(agent.delivery(body).POST(chunks(bytes(body))));
        assertEquals("{\"stored\":1,\"repeated\":0}", answer.body());
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void refusesInOneLineAndStoresNothing(Bad bad) throws Exception {
        var request = agent.to(Agent.WEBHOOK)
                .POST(bad.chunked() ? chunks(bad.body()) : BodyPublishers.ofByteArray(bad.body()));
        if (!bad.type().isEmpty()) {
            request.header("Content-Type", bad.type());
        }
        var answer = agent.send(request);
        assertEquals(bad.status(), answer.statusCode());
        assertTrue(answer.body().startsWith(bad.line()), answer.body());
        assertEquals(1, answer.body().lines().count(), answer.body());
        assertTrue(answer.body().length() < 320, answer.body());
        assertEquals(List.of(), agent.intake.stored);
        assertEquals(202, agent.send(agent.delivery(Agent.ALERTS)).statusCode());
    }

    private static BodyPublisher chunks(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @Test
    void asksForAnotherTryWhenIntakeFails() throws Exception {
        agent.intake.answer = delivery -> CompletableFuture.<Receipt>failedFuture(
                        new IntakeException("the disk is full", Duration.ofSeconds(7)))
                .thenApply(receipt -> receipt);
        var answer = agent.send(agent.delivery(Agent.ALERTS));
        assertEquals(503, answer.statusCode());
        assertEquals("7", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals("the disk is full\n", answer.body());
    }

    @Test
    void hidesWhatItDoesNotKnow() throws Exception {
        agent.intake.answer = delivery -> {
            throw new IllegalStateException("secret detail");
        };
        var answer = agent.send(agent.delivery(Agent.ALERTS));
        assertEquals(500, answer.statusCode());
        assertEquals("the agent failed to answer; its log says why\n", answer.body());
    }

    @Test
    void pointsTheWayFromTheRoot() throws Exception {
        var answer = agent.send(agent.to("/").POST(BodyPublishers.ofString(Agent.ALERTS)));
        assertEquals(404, answer.statusCode());
        assertEquals("alerts are taken at /webhook/alertmanager\n", answer.body());
    }
}
