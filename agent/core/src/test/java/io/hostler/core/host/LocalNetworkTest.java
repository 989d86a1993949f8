package io.hostler.core.host;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static io.hostler.api.ErrorCode.TIMED_OUT;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.HttpCall;
import io.hostler.api.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LocalNetworkTest {

    private final StepScope scope = Steps.calm(Path.of("/nowhere"));
    private CannedServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new CannedServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendsWhatItIsTold() {
        server.answer("HTTP/1.1 201 Created\r\nX-One: 1\r\nX-One: 2\r\nContent-Length: 2\r\n\r\nok");
        var call = new HttpCall(
                "PATCH",
                uri("/a?token=t0ken"),
                Map.of("Authorization", new Secret("Bearer s3cret")),
                Optional.of(new Secret("{}")),
                true,
                Duration.ofSeconds(30),
                100);
        var answer = send(call);
        assertEquals(201, answer.status());
        assertEquals("ok", answer.body());
        assertEquals("1", answer.headers().get("x-one"));
        assertFalse(answer.cut());
        List<String> request = server.request();
        assertEquals("PATCH /a?token=t0ken HTTP/1.1", request.getFirst());
        assertTrue(request.contains("Authorization: Bearer s3cret"), request::toString);
    }

    @Test
    void keepsTheHeadOfALongBody() {
        server.answer("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + "x".repeat(100_000));
        var get = HttpCall.get(uri("/"));
        var answer = send(new HttpCall("GET", get.uri(), Map.of(), Optional.empty(), false, get.timeout(), 1000));
        assertEquals("x".repeat(1000), answer.body());
        assertTrue(answer.cut());
    }

    record Reply(String what, String bytes, String body) {}

    static final List<Reply> REPLIES = List.of(
            new Reply(
                    "chunks",
                    "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0A\r\n0123456789\r\n0\r\n\r\n",
                    "abc0123456789"),
            new Reply("no chunk", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ""),
            new Reply("a length", "content-length:  2 \r\n\r\nokay", "ok"),
            new Reply("no body", "Content-Length: 0\r\n\r\n", ""),
            new Reply("bare line ends", "Content-Length: 2\n\nok", "ok"));

    @ParameterizedTest
    @FieldSource("REPLIES")
    void readsBodiesHoweverTheyEnd(Reply reply) {
        server.answer("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n" + reply.bytes);
        assertEquals(reply.body, send(HttpCall.get(uri("/"))).body());
    }

    static final List<Reply> BROKEN = List.of(
            new Reply("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", "the answer is not HTTP/1.1"),
            new Reply("an endless line", "x".repeat(70_000), "the answer has too long a line"),
            new Reply(
                    "chunks",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
                    "the answer's chunks are malformed"),
            new Reply("length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "the answer's length is malformed"),
            new Reply(
                    "header", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n", "the answer's headers are malformed or too many"));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void saysWhatIsWrongWithAnAnswer(Reply reply) {
        server.answer(reply.bytes);
        assertRefused(
                TIMED_OUT,
                "GET http://127.0.0.1:" + server.port() + "/: " + reply.body + "; check what runs there",
                () -> send(HttpCall.get(uri("/"))));
    }

    static final List<Map.Entry<String, String>> HEADERS =
            List.of(Map.entry("X", "a\r\nY: b"), Map.entry("X Y", "a"), Map.entry("content-length", "7"));

    @ParameterizedTest
    @FieldSource("HEADERS")
    void letsNoHeaderBecomeTwo(Map.Entry<String, String> header) {
        var get = HttpCall.get(uri("/"));
        var headers = Map.of(header.getKey(), new Secret(header.getValue()));
        var call = new HttpCall("GET", get.uri(), headers, Optional.empty(), false, get.timeout(), 1);
        assertRefused(
                INVALID_PARAMETER,
                "GET http://127.0.0.1:" + server.port() + "/: is no request that can be sent;"
                        + " check method, address and headers",
                () -> send(call));
    }

    @Test
    void followsNoRedirect() {
        server.answer("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.invalid/\r\nContent-Length: 0\r\n\r\n");
        var answer = send(HttpCall.get(uri("/")));
        assertEquals(302, answer.status());
        assertEquals("http://elsewhere.invalid/", answer.headers().get("location"));
    }

    @Test
    void namesNoSecretWhenNothingAnswers() throws IOException {
        var call = HttpCall.get(URI.create("http://u:p4ss@127.0.0.1:" + server.port() + "/a?token=t0ken"));
        server.close();
        assertRefused(
                TIMED_OUT,
                "GET http://127.0.0.1:" + server.port() + "/a: nothing answers; check that it runs",
                () -> send(call));
        assertRefused(
                INVALID_PARAMETER,
                "GET ftp://…/: is no request that can be sent; check method, address and headers",
                () -> send(HttpCall.get(URI.create("ftp://x/"))));
    }

    @Test
    void waitsForNoServerThatIsSilent() {
        server.answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        var get = HttpCall.get(uri("/"));
        var hasty = Steps.scope(Path.of("/nowhere"), Steps.ticking(Duration.ofSeconds(10)), () -> false);
        assertRefused(
                TIMED_OUT,
                "GET http://127.0.0.1:" + server.port() + "/: no answer in 30 s; raise its timeout",
                () -> new LocalHttp(hasty).send(get));
        var cancelled = Steps.scope(
                Path.of("/nowhere"), System::nanoTime, () -> !server.request().isEmpty());
        assertRefused(
                CANCELLED,
                "GET http://127.0.0.1:" + server.port() + "/: the run was cancelled",
                () -> new LocalHttp(cancelled).send(get));
    }

    @Test
    void knowsWhoAcceptsConnections() throws IOException {
        var sockets = new LocalSockets(scope);
        assertTrue(sockets.accepts("127.0.0.1", server.port(), Duration.ofSeconds(5)));
        server.close();
        assertFalse(sockets.accepts("127.0.0.1", server.port(), Duration.ofSeconds(5)));
        assertFalse(sockets.accepts("no-such-name.invalid", 80, Duration.ofSeconds(5)));
    }

    @Test
    void knowsProcessesByTheirProgram() {
        long self = ProcessHandle.current().pid();
        String name = ProcFiles.comm(self).orElseThrow();
        assertTrue(new LocalProcesses().named(name).contains(self));
        assertEquals(List.of(), new LocalProcesses().named("no-such-program"));
    }

    private HttpCall.Answer send(HttpCall call) {
        return new LocalHttp(scope).send(call);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
