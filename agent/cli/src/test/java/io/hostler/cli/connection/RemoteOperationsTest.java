package io.hostler.cli.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Operations.Action;
import io.hostler.core.operation.Operations.Collection;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(30)
class RemoteOperationsTest {

    private static final Caller ANN = new Caller("ann", Caller.Role.ADMIN);

    @TempDir
    private Path folder;

    record Call(Function<RemoteOperations, JsonObject> call, String line, String body) {}

    static final List<Call> CALLS = List.of(
            new Call(operations -> operations.status(), "GET /api/v1/status HTTP/1.0", ""),
            new Call(operations -> operations.host(), "GET /api/v1/host HTTP/1.0", ""),
            new Call(
                    operations -> operations.list(Collection.RUNS, 5, "a b"),
                    "GET /api/v1/runs?limit=5&after=a+b HTTP/1.0",
                    ""),
            new Call(
                    operations -> operations.find(Collection.EVENTS, "e1").orElseThrow(),
                    "GET /api/v1/events/e1 HTTP/1.0",
                    ""),
            new Call(
                    operations -> operations.start(new JsonObject().put("playbook", "ä"), ANN),
                    "POST /api/v1/runs HTTP/1.0",
                    "{\"playbook\":\"ä\"}"),
            new Call(
                    operations -> operations.act("r1", Action.CLOSE, new JsonObject().put("as", "done"), ANN),
                    "POST /api/v1/runs/r1/close HTTP/1.0",
                    "{\"as\":\"done\"}"),
            new Call(operations -> operations.reload(ANN), "POST /api/v1/reload HTTP/1.0", "{}"));

    @ParameterizedTest
    @FieldSource("CALLS")
    void asksAndReads(Call call) throws IOException {
        try (var server = new SocketServer(socket(), _ -> SocketServer.json(200, "{\"name\":\"ö\"}"))) {
            assertEquals("ö", call.call().apply(operations()).getString("name"));
            String[] request = server.heard().getFirst().split("\r\n");
            assertEquals(call.line(), request[0]);
            assertTrue(server.heard().getFirst().endsWith("\r\n\r\n" + call.body()), server.heard()::toString);
        }
    }

    record Refused(int status, Reason reason) {}

    static final List<Refused> REFUSED = List.of(
            new Refused(400, Reason.INVALID),
            new Refused(401, Reason.FORBIDDEN),
            new Refused(403, Reason.FORBIDDEN),
            new Refused(404, Reason.NOT_FOUND),
            new Refused(409, Reason.CONFLICT),
            new Refused(422, Reason.INVALID),
            new Refused(500, Reason.UNAVAILABLE),
            new Refused(503, Reason.UNAVAILABLE));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refusalsComeBackWhole(Refused refused) throws IOException {
        String body = "{\"title\":\"T\",\"detail\":\"it cannot be\",\"problems\":[{\"file\":\"p.yaml\",\"line\":3,"
                + "\"column\":5,\"path\":\"steps\",\"message\":\"is empty\"},{\"message\":\"is odd\"}]}";
        try (var server = new SocketServer(socket(), _ -> SocketServer.json(refused.status(), body))) {
            Refusal refusal = assertThrows(Refusal.class, () -> operations().status());
            assertEquals(refused.reason() + " it cannot be", refusal.reason() + " " + refusal.getMessage());
            assertEquals(
                    List.of(new Problem("p.yaml", 3, 5, "steps", "is empty"), Problem.of("", "is odd")),
                    refusal.problems());
            assertEquals(1, server.heard().size());
        }
    }

    @Test
    void whatIsNotThereIsEmpty() throws IOException {
        try (var server = new SocketServer(socket(), _ -> SocketServer.json(404, "{\"detail\":\"none\"}"))) {
            assertEquals(Optional.empty(), operations().find(Collection.RUNS, "x"));
            assertEquals(1, server.heard().size());
        }
    }

    record Broken(String answer, String words) {}

    static final List<Broken> BROKEN = List.of(
            new Broken("", "the agent closed the connection without an answer; see its log"),
            new Broken("HTTP/1.0 200 OK\r\ncontent-", "the agent closed the connection without an answer; see its log"),
            new Broken("SSH-2.0-x y z\r\n\r\n", "the agent closed the connection without an answer; see its log"),
            new Broken(
                    "HTTP/1.0 200 OK\r\nContent-Length: 99\r\n\r\n{\"a\":",
                    "the agent closed the connection in the middle of its answer; see its log"));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void saysWhenTheAgentClosesEarly(Broken broken) throws IOException {
        try (var server = new SocketServer(socket(), _ -> broken.answer())) {
            var failure =
                    assertThrows(UncheckedIOException.class, () -> operations().status());
            assertEquals(socket() + ": " + broken.words(), failure.getMessage());
            assertEquals(1, server.heard().size());
        }
    }

    @Test
    void anAnswerThatIsNoJsonIsNamed() throws IOException {
        try (var server = new SocketServer(socket(), _ -> "HTTP/1.1 200 OK\r\n\r\n<html>")) {
            Refusal refusal = assertThrows(Refusal.class, () -> operations().status());
            assertEquals("the agent's answer is no JSON; is it of this version?", refusal.getMessage());
            assertTrue(new AgentSocket(socket()).answers());
            assertEquals(1, server.heard().size());
        }
        assertFalse(new AgentSocket(folder.resolve("none")).answers());
    }

    private Path socket() {
        return folder.resolve("s");
    }

    private RemoteOperations operations() {
        return new RemoteOperations(new AgentSocket(socket()));
    }
}
