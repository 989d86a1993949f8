package io.hostler.plugin.http;

import static io.hostler.api.ErrorCode.COMMAND_FAILED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Done;
import io.hostler.api.Effect;
import io.hostler.api.HttpCall;
import io.hostler.api.Params;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import io.hostler.testkit.Bench;
import io.hostler.testkit.FakeHost;
import io.hostler.testkit.TaskContract;
import io.hostler.testkit.TaskContract.Point;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HttpTaskTest {

    private static final HttpTask TASK = new HttpTask();
    private static final String URL = "http://127.0.0.1:8080/x";

    record Method(String name, Effect effect) {}

    static final List<Method> METHODS = List.of(
            new Method("GET", Effect.READS),
            new Method("HEAD", Effect.READS),
            new Method("PUT", Effect.REPEATABLE),
            new Method("DELETE", Effect.REPEATABLE),
            new Method("POST", Effect.ONCE),
            new Method("PATCH", Effect.ONCE));

    @ParameterizedTest
    @FieldSource("METHODS")
    void knowsWhatAMethodDoes(Method method) {
        assertEquals(method.effect(), TASK.effect(params(Map.of("url", URL, "method", method.name()))));
    }

    static final List<Point> CONTRACT = METHODS.stream()
            .flatMap(method ->
                    TaskContract.of(
                            TASK, params(Map.of("url", URL, "method", method.name())), () -> bench(method.name()))
                            .stream())
            .toList();

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void keepsTheContract(Point point) {
        point.check();
    }

    record Case(String name, HttpCall.Answer answer, HttpOutputs outputs) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("JSON", answer(200, "{\"a\": 1}"), new HttpOutputs(200, "{\"a\": 1}", Map.of("a", 1L))),
            new Case("no JSON", answer(204, ""), new HttpOutputs(204, "", Map.of())),
            new Case(
                    "cut",
                    new HttpCall.Answer(200, new TreeMap<>(), "12", true),
                    new HttpOutputs(200, "12", Map.of())));

    @ParameterizedTest
    @FieldSource("CASES")
    void givesTheAnswer(Case c) {
        var host = new FakeHost().serving("GET " + URL, c::answer);
        assertEquals(c.outputs(), TASK.perform(params(Map.of("url", URL)), host));
    }

    @Test
    void acceptsTheStatusesThatAreNamed() {
        var host = new FakeHost().serving("GET " + URL, () -> answer(503, ""));
        var want = params(Map.of("url", URL, "status", List.of(200, 503)));
        assertEquals(503, TASK.perform(want, host).status());
    }

    record Failure(HttpCall.Answer answer, Map<String, ?> given, String message) {}

    static final List<Failure> FAILURES = List.of(
            new Failure(
                    answer(500, "\noh no\nmore"),
                    Map.of(),
                    "GET " + URL + ": status 500, 'oh no'; see the server's log, or add it to status"),
            new Failure(
                    answer(301, ""),
                    Map.of(),
                    "GET " + URL + ": status 301; see the server's log, or add it to status"),
            new Failure(
                    answer(200, ""),
                    Map.of("status", List.of("204")),
                    "GET " + URL + ": status 200; see the server's log, or add it to status"));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void failsWithTheStatusAndTheFirstLine(Failure failure) {
        var given = new TreeMap<String, Object>(failure.given());
        given.put("url", URL);
        var host = new FakeHost().serving("GET " + URL, failure::answer);
        var error = assertThrows(TaskException.class, () -> TASK.perform(params(given), host));
        assertEquals(failure.message(), error.getMessage());
        assertEquals(COMMAND_FAILED, error.code());
    }

    @Test
    void namesTheRequestAfterACrash() {
        var want = params(Map.of("url", URL, "method", "POST", "body", "hunter2"));
        var unknown = assertInstanceOf(Done.Unknown.class, TASK.wasDone(want, new FakeHost()));
        assertEquals(
                "http: nobody saw the answer to POST " + URL
                        + "; see on the server whether it was done, then resume or close the run",
                unknown.look());
    }

    @Test
    void neverPrintsItsSecrets() {
        var want = params(Map.of("url", URL, "body", "hunter2", "headers", Map.of("Authorization", "hunter2")));
        assertFalse(want.toString().contains("hunter2"), want.toString());
    }

    record Bad(Map<String, ?> given, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad(
                    Map.of("url", "file:///etc/passwd"),
                    "'url' holds 'file:///etc/passwd', which does not match https?://.+"),
            new Bad(
                    Map.of("url", "http://a b/"),
                    "url: is no address; escape what is no letter, digit or one of -._~:/?#[]@!$&'()*+,;=%"),
            new Bad(Map.of("url", "http:///x"), "url: names no host; write it as https://host/path"),
            new Bad(
                    Map.of("url", "http://me:hunter2@host/"),
                    "url: holds a user name, which would be logged; send it in headers as a secret"),
            new Bad(
                    Map.of("url", URL, "method", "get"),
                    "'method' holds 'get', which does not match GET|HEAD|PUT|DELETE|POST|PATCH"),
            new Bad(
                    Map.of("url", URL, "headers", Map.of("X", new Secret("hunter2\r\nY: 1"))),
                    "headers: the value of 'X' has several lines; write one"),
            new Bad(
                    Map.of("url", URL, "status", List.of("2xx")),
                    "'status' holds '2xx', which does not match [1-5]\\d\\d"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Bad bad) {
        var bound = Params.bind(HttpParams.class, bad.given());
        assertEquals(
                "with: " + bad.message(),
                assertThrows(TaskException.class, bound::orThrow).getMessage());
    }

    private static HttpParams params(Map<String, ?> given) {
        return Params.bind(HttpParams.class, given).orThrow();
    }

    private static HttpCall.Answer answer(int status, String body) {
        return new HttpCall.Answer(status, new TreeMap<>(), body, false);
    }

    /// A server on the bench, which a request that changes does change.
    private static Bench bench(String method) {
        var host = new FakeHost();
        host.serving(method + " " + URL, () -> {
            if (!List.of("GET", "HEAD").contains(method)) {
                host.with("/srv/x", method);
            }
            return answer(200, "");
        });
        return Bench.of(host, _ -> {});
    }
}
