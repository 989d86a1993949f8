package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ApiTest {

    @TempDir
    static Path folder;

    static Agent agent;

    record Asked(String request, String body, int status, String answer) {}

    record Wrong(String request, String body, int status, String title, String detail) {}

    static final List<Asked> ASKED = List.of(
            new Asked("GET status", "", 200, "{\"host\":\"db1\",\"virtual\":true}"),
            new Asked("GET runs", "", 200, page("RUNS", 50, "")),
            new Asked("GET events?limit=500&after=7%2Fa", "", 200, page("EVENTS", 500, "7/a")),
            new Asked("GET episodes?limit=1", "", 200, page("EPISODES", 1, "")),
            new Asked("GET rules", "", 200, page("RULES", 50, "")),
            new Asked("GET playbooks", "", 200, page("PLAYBOOKS", 50, "")),
            new Asked("GET rules/disk-%C3%A9.1", "", 200, "{\"id\":\"disk-é.1\"}"),
            new Asked(
                    "POST runs",
                    "{\"playbook\":\"p\"}",
                    202,
                    "{\"request\":{\"playbook\":\"p\"},\"by\":\"token token\"}"),
            new Asked("POST runs/7/close", "{\"as\":\"done\"}", 200, did("CLOSE", "{\"as\":\"done\"}")),
            new Asked("POST runs/7/approve", "", 200, did("APPROVE", "{}")),
            new Asked("POST runs/7/refuse", "", 200, did("REFUSE", "{}")),
            new Asked("POST runs/7/cancel", "", 200, did("CANCEL", "{}")),
            new Asked("POST runs/7/undo", "", 200, did("UNDO", "{}")),
            new Asked("POST runs/7/resume", "", 200, did("RESUME", "{}")),
            new Asked("POST reload", "", 200, "{\"role\":\"ADMIN\"}"));

    static final List<Wrong> WRONG = List.of(
            new Wrong("GET runs/none", "", 404, "Not Found", "runs has no 'none'"),
            new Wrong("GET nothing", "", 404, "Not Found", "there is no such path"),
            new Wrong("DELETE runs", "", 405, "Method Not Allowed", "this path does not take DELETE"),
            new Wrong("GET reload", "", 405, "Method Not Allowed", "this path does not take GET"),
            new Wrong("GET runs?limit=0", "", 400, "Bad Request", "limit must be a number from 1 to 500"),
            new Wrong("GET runs?limit=501", "", 400, "Bad Request", "limit must be a number from 1 to 500"),
            new Wrong("GET runs?limit=x", "", 400, "Bad Request", "limit must be a number from 1 to 500"),
            new Wrong("POST runs", "[1]", 400, "Bad Request", "the body is not a JSON object"),
            new Wrong("POST runs", "{", 400, "Bad Request", "the body is not a JSON object"),
            new Wrong(
                    "POST runs",
                    " ".repeat(300_000),
                    413,
                    "Request Entity Too Large",
                    "the body is larger than 262144 bytes"),
            new Wrong("POST runs/INVALID/cancel", "", 400, "Bad Request", "refused: INVALID"),
            new Wrong("POST runs/FORBIDDEN/cancel", "", 403, "Forbidden", "refused: FORBIDDEN"),
            new Wrong("POST runs/NOT_FOUND/cancel", "", 404, "Not Found", "refused: NOT_FOUND"),
            new Wrong("POST runs/CONFLICT/cancel", "", 409, "Conflict", "refused: CONFLICT"),
            new Wrong("POST runs/HELD/cancel", "", 409, "Held back by a guard", "refused: HELD"),
            new Wrong("POST runs/UNAVAILABLE/cancel", "", 503, "Service Unavailable", "refused: UNAVAILABLE"),
            new Wrong("GET host", "", 500, "Internal Server Error", "the agent failed to answer; its log says why"));

    private static String page(String of, int limit, String after) {
        return "{\"items\":[{\"of\":\"" + of + "\",\"limit\":" + limit + ",\"after\":\"" + after
                + "\"}],\"next\":\"\"}";
    }

    private static String did(String action, String details) {
        return "{\"id\":\"7\",\"did\":\"" + action + "\",\"details\":" + details + "}";
    }

    @BeforeAll
    static void start() throws Exception {
        agent = new Agent(folder);
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    private static HttpResponse<String> ask(String request, String body) throws Exception {
        var words = request.split(" ");
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return agent.send(agent.admin("/api/v1/" + words[1])
                .method(words[0], publisher)
                .header("Content-Type", "application/json"));
    }

    @ParameterizedTest
    @FieldSource("ASKED")
    void answers(Asked asked) throws Exception {
        var answer = ask(asked.request(), asked.body());
        assertEquals(asked.answer(), answer.body());
        assertEquals(asked.status(), answer.statusCode());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @FieldSource("WRONG")
    void saysWhatIsWrong(Wrong wrong) throws Exception {
        var answer = ask(wrong.request(), wrong.body());
        var problem = new JsonObject(answer.body());
        assertEquals(wrong.status(), answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(wrong.title(), problem.getString("title"));
        assertEquals(wrong.detail(), problem.getString("detail"));
        assertEquals(wrong.status(), problem.getInteger("status"));
        assertEquals("about:blank", problem.getString("type"));
    }

    @Test
    void saysWhichMethodsAPathTakes() throws Exception {
        assertEquals("GET, POST", allowed("DELETE runs"));
        assertEquals("GET", allowed("POST runs/7"));
        assertEquals("POST", allowed("GET runs/7/undo"));
    }

    private static String allowed(String request) throws Exception {
        return ask(request, "").headers().firstValue("Allow").orElse("");
    }

    @Test
    void listsEachProblemWithItsPlace() throws Exception {
        var problem = new JsonObject(ask("POST runs/INVALID/undo", "").body());
        var expected = new JsonObject()
                .put("file", "rules/host.yaml")
                .put("line", 3)
                .put("column", 5)
                .put("path", "rule.when")
                .put("message", "is wrong");
        assertEquals(
                List.of(expected), problem.getJsonArray("problems").stream().toList());
    }
}
