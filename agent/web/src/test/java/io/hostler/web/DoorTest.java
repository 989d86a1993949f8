package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DoorTest {

    @TempDir
    static Path folder;

    static Agent plain;
    static Agent guarded;

    record Knock(String says, boolean guarded, String request, Map<String, String> headers, int status, String words) {}

    private static final String PORT = "PORT";
    private static final String GET_STATUS = "GET /api/v1/status";
    private static final String RELOAD = "POST /api/v1/reload";
    private static final String START = "POST /api/v1/runs";
    private static final String ALERTS = "POST " + Agent.WEBHOOK;

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> bearer(String token, String header, String value) {
        return Map.of("Authorization", "Bearer " + token, header, value);
    }

    static final List<Knock> KNOCKS = List.of(
            new Knock("another name", false, "GET /healthz", Map.of("Host", "evil.example"), 421, "another name"),
            new Knock("another name, webhook", false, ALERTS, Map.of("Host", "evil.example:4678"), 421, "another name"),
            new Knock("own name", false, "GET /healthz", Map.of("Host", "LOCALHOST:4678"), 200, "ok"),
            new Knock("IPv6", false, "GET /healthz", Map.of("Host", "[::1]:4678"), 200, "ok"),
            new Knock("named", false, "GET /healthz", Map.of("Host", "db1.example.net"), 200, "ok"),
            new Knock("another page", false, ALERTS, Map.of("Origin", "http://evil.example"), 403, "another origin"),
            new Knock("no page", false, ALERTS, Map.of("Origin", "null"), 403, "another origin"),
            new Knock("own page", false, ALERTS, Map.of("Origin", "http://127.0.0.1:" + PORT), 202, "stored"),
            new Knock("own page, TLS", false, ALERTS, Map.of("Origin", "https://127.0.0.1:" + PORT), 403, "another"),
            new Knock("page reads", false, "GET /healthz", Map.of("Origin", "http://evil.example"), 200, "ok"),
            new Knock("no token", false, GET_STATUS, Map.of(), 401, "a token is needed"),
            new Knock("wrong token", false, GET_STATUS, bearer("wrong"), 401, "the token is not valid"),
            new Knock("expired token", false, GET_STATUS, bearer("old"), 401, "the token is not valid"),
            new Knock("basic", false, GET_STATUS, Map.of("Authorization", "Basic eA=="), 401, "the token is not valid"),
            new Knock("no description", false, "GET /api/v1/openapi.yaml", Map.of(), 401, "a token is needed"),
            new Knock("viewer looks", false, GET_STATUS, bearer("look"), 200, "db1"),
            new Knock("viewer starts", false, START, bearer("look"), 403, "token eva may not do this"),
            new Knock("operator starts", false, START, bearer("work"), 202, "token otto"),
            new Knock("operator reloads", false, RELOAD, bearer("work"), 403, "it needs role admin"),
            new Knock("admin reloads", false, RELOAD, bearer("FIRST"), 200, "ADMIN"),
            new Knock("alertmanager looks", false, GET_STATUS, bearer("alerts"), 403, "may not do this"),
            new Knock("forged start", false, START, bearer("work", "Origin", "http://evil.example"), 403, "another"),
            new Knock("a form", false, START, bearer("work", "Content-Type", "text/plain"), 415, "application/json"),
            new Knock("open webhook", false, ALERTS, Map.of(), 202, "stored"),
            new Knock("open metrics", false, "GET /metrics", Map.of(), 200, "up 1"),
            new Knock("guarded webhook", true, ALERTS, Map.of(), 401, "a token is needed"),
            new Knock("guarded webhook, token", true, ALERTS, bearer("alerts"), 202, "stored"),
            new Knock("guarded metrics", true, "GET /metrics", Map.of(), 401, "a token is needed"),
            new Knock("guarded metrics, webhook token", true, "GET /metrics", bearer("alerts"), 403, "role viewer"),
            new Knock("guarded metrics, token", true, "GET /metrics", bearer("look"), 200, "up 1"),
            new Knock("health for all", true, "GET /healthz", Map.of(), 200, "ok"));

    private static String line(String name, String role, String token) {
        return name + " " + role + " " + HexFormat.of().formatHex(Sha256.of(token.getBytes())) + "\n";
    }

    @BeforeAll
    static void start() throws Exception {
        try (var first = new Agent(folder)) {
            assertTrue(first.token.length() >= 43, "32 random bytes");
        }
        var file = folder.resolve("tokens");
        Files.writeString(
                file,
                "# name role sha256 [expires]\n\n" + line("eva", "viewer", "look") + line("otto", "operator", "work")
                        + line("am", "webhook", "alerts")
                        + line("past", "admin", "old").strip() + " 2026-01-01T00:00:00Z\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        plain = new Agent(folder, options -> options.names(Set.of("db1.example.net")));
        guarded = new Agent(folder, options -> options.authenticated().socket(folder.resolve("2.sock")));
    }

    @AfterAll
    static void stop() {
        plain.close();
        guarded.close();
    }

    @ParameterizedTest
    @FieldSource("KNOCKS")
    void lets(Knock knock) throws Exception {
        var agent = knock.guarded() ? guarded : plain;
        var words = knock.request().split(" ");
        var body = "POST".equals(words[0]) ? BodyPublishers.ofString(Agent.ALERTS) : BodyPublishers.noBody();
        var request = agent.to(words[1]).method(words[0], body).header("Content-Type", "application/json");
        knock.headers()
                .forEach((name, value) -> request.setHeader(
                        name, value.replace(PORT, "" + agent.server.port()).replace("FIRST", agent.token)));
        var answer = agent.send(request);
        assertEquals(knock.status(), answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(knock.words()), answer.body());
        assertEquals(
                knock.status() == 401,
                answer.headers().firstValue("WWW-Authenticate").isPresent());
    }
}
