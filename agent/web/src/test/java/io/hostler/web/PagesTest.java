package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PagesTest {

    @TempDir
    static Path folder;

    static Agent agent;

    static final List<String> FILES = List.of("index.html", "app.js", "view.js", "words.js", "style.css", "icon.svg");

    @BeforeAll
    static void start() throws Exception {
        agent = new Agent(folder);
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void rendersMetrics() throws Exception {
        var answer = agent.send(agent.to("/metrics"));
        assertEquals("text/plain; version=0.0.4; charset=utf-8", header(answer, "Content-Type"));
        assertEquals("# TYPE up gauge\nup 1\n", answer.body());
    }

    @Test
    void compressesMetricsWhenAsked() throws Exception {
        var request = agent.to("/metrics").header("Accept-Encoding", "gzip").build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertEquals("gzip", header(answer, "Content-Encoding"));
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertEquals("# TYPE up gauge\nup 1\n", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void saysThatItLives() throws Exception {
        assertEquals("ok\n", agent.send(agent.to("/healthz")).body());
    }

    @Test
    void saysWhetherItIsReady() throws Exception {
        agent.operations.ready = true;
        assertEquals(200, agent.send(agent.to("/readyz")).statusCode());
        agent.operations.ready = false;
        var answer = agent.send(agent.to("/readyz"));
        assertEquals(503, answer.statusCode());
        assertEquals("ok      journal\nfailing rules host.yaml:3: is wrong\n", answer.body());
        var json = agent.send(agent.to("/readyz").header("Accept", "application/json"));
        assertEquals(503, json.statusCode());
        assertTrue(json.body().startsWith("{\"ready\":false"), json.body());
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void servesThePageUnderAStrictPolicy(String file) throws Exception {
        var answer = agent.send(agent.to("index.html".equals(file) ? "/" : "/" + file));
        assertEquals(200, answer.statusCode());
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        var policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'self';"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    /// What the policy would block anyway should not even stand there, nor what makes markup of text.
    @ParameterizedTest
    @FieldSource("FILES")
    void loadsNothingFromElsewhereAndMakesNoMarkup(String file) {
        var text = Page.resource(file).toString().replace("http://www.w3.org/2000/svg", "");
        var banned =
                Pattern.compile("https?:|//[a-z]|innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|style=");
        assertFalse(
                banned.matcher(text).find(),
                () -> banned.matcher(text).results().toList().toString());
    }

    @Test
    void answersUnknownPathsInOneLine() throws Exception {
        var answer = agent.send(agent.to("/webhook/unknown"));
        assertEquals(404, answer.statusCode());
        assertEquals("there is no such path\n", answer.body());
    }
}
