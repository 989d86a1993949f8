package io.hostler.checks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What a running agent answers to bodies that no Alertmanager sends: the right status, one short line, nothing
/// stored, and it goes on.
@Timeout(120)
class BadInputTest {

    private static final String JSON = "application/json";

    /// One delivery that is refused.
    private record Row(String what, String type, byte[] body, int status, String says) {

        Row(String what, String body, int status, String says) {
            this(what, JSON, body.getBytes(UTF_8), status, says);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("no JSON", "{ \"version\": ", 400, "JSON"),
            new Row("empty body", "", 400, "object"),
            new Row("array", "[]", 400, "object"),
            new Row("wrong version", bad().put("version", "3").encode(), 400, "version"),
            new Row("no alerts", without("alerts"), 400, "alerts"),
            new Row("alerts that are text", bad().put("alerts", "none").encode(), 400, "alerts"),
            new Row("bytes that are no UTF-8", JSON, notUtf8(), 400, "UTF-8"),
            new Row("10 MB", JSON, new byte[10_000_000], 413, "larger than"),
            new Row("100,000 labels", manyLabels(100_000), 400, "labels"),
            new Row("deep nesting", "{\"version\":\"4\",\"alerts\":" + "[".repeat(100_000), 400, ""),
            new Row("other content type", "text/plain", bad().encode().getBytes(UTF_8), 415, "application/json"));

    @TempDir
    private static Path scratch;

    private static TestAgent agent;

    @BeforeAll
    static void start() {
        agent = TestAgent.in(scratch).start();
    }

    @AfterAll
    static void end() {
        agent.close();
    }

    @AfterEach
    void goesOn() {
        assertTrue(agent.process().alive(), agent::log);
        assertTrue(Reply.ok(agent.url("/readyz")), agent::log);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void refuses(Row row) {
        Reply reply = Reply.post(agent.url("/webhook/alertmanager"), row.type, row.body);
        assertRefused(reply, row.status, row.says);
    }

    @Test
    void refusesToBeRead() {
        assertRefused(Reply.get(agent.url("/webhook/alertmanager")), 405, "");
    }

    @Test
    void doesNotMindUnknownFields() {
        JsonObject labels = Alerts.labels("Known");
        var body = Alerts.delivery("firing", labels).put("orgId", 1).put("notification_reason", "new");
        body.getJsonArray("alerts").getJsonObject(0).put("values", new JsonObject().put("A", 1.5));
        Reply reply = agent.post(body.encode());
        assertEquals(202, reply.status(), reply::body);
        assertTrue(stored().contains("Known"), () -> stored().toString());
    }

    private static void assertRefused(Reply reply, int status, String says) {
        assertEquals(status, reply.status(), reply::body);
        assertEquals(1, reply.body().strip().lines().count(), reply::body);
        assertTrue(reply.body().length() < 400, reply::body);
        assertTrue(reply.body().contains(says), reply::body);
        assertTrue(!stored().contains("Bad"), () -> stored().toString());
    }

    private static List<String> stored() {
        return Answer.items(agent.api("events"), "items").stream()
                .map(event -> event.getJsonObject("labels").getString("alertname"))
                .toList();
    }

    private static JsonObject bad() {
        return Alerts.delivery("firing", Alerts.labels("Bad"));
    }

    private static String without(String key) {
        JsonObject body = bad();
        body.remove(key);
        return body.encode();
    }

    private static byte[] notUtf8() {
        byte[] body = bad().encode().getBytes(UTF_8);
        body[new String(body, UTF_8).indexOf("Bad") + 1] = (byte) 0xff;
        return body;
    }

    private static String manyLabels(int count) {
        String labels =
                IntStream.range(0, count).mapToObj(i -> "\"l" + i + "\":\"v\"").collect(Collectors.joining(","));
        return bad().encode().replaceFirst("\"labels\":\\{", "\"labels\":{" + labels + ",");
    }
}
