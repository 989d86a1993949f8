package io.hostler.plugin.wait;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.TIMED_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Condition;
import io.hostler.api.ErrorCode;
import io.hostler.api.HttpCall;
import io.hostler.api.Params;
import io.hostler.api.TaskException;
import io.hostler.testkit.Bench;
import io.hostler.testkit.FakeHost;
import io.hostler.testkit.TaskContract;
import io.hostler.testkit.TaskContract.Point;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WaitTaskTest {

    private static final WaitTask TASK = new WaitTask();
    private static final String URL = "http://127.0.0.1:8080/health";

    /// @param event what happens after 2.5 s
    record Case(String name, Map<String, ?> given, Consumer<FakeHost> event) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("port", Map.of("port", "8080"), host -> host.listening("127.0.0.1", 8080)),
            new Case("port elsewhere", Map.of("port", "db1:5432"), host -> host.listening("db1", 5432)),
            new Case("port of IPv6", Map.of("port", "[::1]:80"), host -> host.listening("::1", 80)),
            new Case("file", Map.of("file", "/run/a.sock"), host -> host.with("/run/a.sock", "")),
            new Case("url", Map.of("url", URL), host -> host.serving("GET " + URL, () -> answer(204))));

    @ParameterizedTest
    @FieldSource("CASES")
    void waitsUntilItIsSo(Case c) {
        var host = new FakeHost();
        host.after(Duration.ofMillis(2500), () -> c.event().accept(host));
        assertEquals(new WaitOutputs(Duration.ofSeconds(3)), TASK.perform(params(c.given()), host.readOnly()));
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void doesNotWaitForWhatIsSo(Case c) {
        var host = new FakeHost();
        c.event().accept(host);
        assertEquals(new WaitOutputs(Duration.ZERO), TASK.perform(params(c.given()), host.readOnly()));
    }

    static final List<Point> CONTRACT = CASES.stream()
            .flatMap(c -> TaskContract.of(TASK, params(c.given()), () -> bench(c.event())).stream())
            .toList();

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void keepsTheContract(Point point) {
        point.check();
    }

    @Test
    void asksTheConditionAnewEachTime() {
        var answers = new ArrayDeque<>(List.of(false, false, true));
        var want = params(Map.of("until", condition(answers::pop), "every", "10s"));
        assertEquals(new WaitOutputs(Duration.ofSeconds(20)), TASK.perform(want, new FakeHost()));
    }

    record Late(Map<String, ?> given, String message) {}

    static final List<Late> LATE = List.of(
            new Late(
                    Map.of("port", "8080", "timeout", "1m30s"),
                    "127.0.0.1:8080: accepts no connection after 1m30s; see why, or wait longer with timeout"),
            new Late(
                    Map.of("port", "[::1]:80", "timeout", "1500ms"),
                    "[::1]:80: accepts no connection after 1s500ms; see why, or wait longer with timeout"),
            new Late(
                    Map.of("file", "/run/x", "timeout", "0s"),
                    "/run/x: is not there after 0ms; see why, or wait longer with timeout"),
            new Late(
                    Map.of("url", URL),
                    URL + ": does not answer with a status from 200 to 299 after 1m; see why,"
                            + " or wait longer with timeout"),
            new Late(
                    Map.of("until", condition(() -> false), "every", "1h"),
                    "a > 1: is not true after 1m; see why, or wait longer with timeout"));

    @ParameterizedTest
    @FieldSource("LATE")
    void saysWhatItWaitedFor(Late late) {
        var host = new FakeHost();
        var want = params(late.given());
        var error = assertThrows(TaskException.class, () -> TASK.perform(want, host));
        assertEquals(late.message(), error.getMessage());
        assertEquals(TIMED_OUT, error.code());
        assertEquals(want.timeout(), host.clock().elapsed());
    }

    record Broken(ErrorCode code, boolean ends) {}

    static final List<Broken> BROKEN = List.of(
            new Broken(TIMED_OUT, false),
            new Broken(ErrorCode.NOT_SUPPORTED, true),
            new Broken(CANCELLED, true),
            new Broken(ErrorCode.PERMISSION_DENIED, true));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void goesOnWhileNothingAnswers(Broken broken) {
        var host = new FakeHost().serving("GET " + URL, () -> {
            throw new TaskException(broken.code(), "%s: no answer", URL);
        });
        var error = assertThrows(TaskException.class, () -> TASK.perform(params(Map.of("url", URL)), host));
        assertEquals(broken.ends() ? broken.code() : TIMED_OUT, error.code());
        assertEquals(broken.ends(), host.clock().elapsed().isZero());
    }

    record Bad(Map<String, ?> given, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad(Map.of(), "until, port, file, url: exactly one of them says what to wait for"),
            new Bad(
                    Map.of("port", "1", "file", "/x"),
                    "until, port, file, url: exactly one of them says what to wait for"),
            new Bad(Map.of("port", "http"), "'port' holds 'http', which does not match " + Port.PATTERN),
            new Bad(Map.of("port", "::1:80"), "'port' holds '::1:80', which does not match " + Port.PATTERN),
            new Bad(Map.of("port", "0"), "port: 0 is none; take one from 1 to 65535"),
            new Bad(Map.of("port", "db1:65536"), "port: 65536 is none; take one from 1 to 65535"),
            new Bad(Map.of("file", "/"), "file: is '/', which is always there"),
            new Bad(Map.of("url", "http://a b"), "url: is no address; write it as https://host/path"),
            new Bad(Map.of("port", "1", "every", "9ms"), "every: is less than 10ms; pause longer"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Bad bad) {
        var bound = Params.bind(WaitParams.class, bad.given());
        assertEquals(
                "with: " + bad.message(),
                assertThrows(TaskException.class, bound::orThrow).getMessage());
    }

    private interface Answer {
        boolean get();
    }

    private static Condition condition(Answer answer) {
        return new Condition() {
            @Override
            public boolean holds() {
                return answer.get();
            }

            @Override
            public String source() {
                return "a > 1";
            }
        };
    }

    private static WaitParams params(Map<String, ?> given) {
        return Params.bind(WaitParams.class, given).orThrow();
    }

    private static HttpCall.Answer answer(int status) {
        return new HttpCall.Answer(status, new TreeMap<>(), "", false);
    }

    private static Bench bench(Consumer<FakeHost> event) {
        var host = new FakeHost();
        event.accept(host);
        return Bench.of(host, _ -> {});
    }
}
