package io.hostler.plugin.http;

import static io.hostler.api.ErrorCode.COMMAND_FAILED;

import io.hostler.api.Done;
import io.hostler.api.Effect;
import io.hostler.api.Host;
import io.hostler.api.HttpCall;
import io.hostler.api.TaskException;
import io.hostler.api.VerbTask;
import java.time.Duration;
import java.util.Map;

/// Sends one request over HTTP, and fails when the answer is not as expected.
final class HttpTask implements VerbTask<HttpParams, HttpOutputs> {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 1024 * 1024;
    private static final int SHOWN = 200;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String says() {
        return "Sends one request over HTTP, and fails when the answer is not as expected.";
    }

    @Override
    public Class<HttpParams> parameters() {
        return HttpParams.class;
    }

    @Override
    public Class<HttpOutputs> outputs() {
        return HttpOutputs.class;
    }

    /// As RFC 9110, section 9.2, has it.
    @Override
    public Effect effect(HttpParams want) {
        return switch (want.method()) {
            case "GET", "HEAD" -> Effect.READS;
            case "PUT", "DELETE" -> Effect.REPEATABLE;
            default -> Effect.ONCE;
        };
    }

    @Override
    public HttpOutputs perform(HttpParams want, Host host) {
        var answer = host.http().send(call(want));
        if (!want.accepts(answer.status())) {
            throw new TaskException(
                    COMMAND_FAILED,
                    "%s %s: status %d%s; see the server's log, or add it to status",
                    want.method(),
                    want.url(),
                    answer.status(),
                    firstLine(answer.body()));
        }
        return new HttpOutputs(answer.status(), answer.body(), answer.cut() ? Map.of() : Json.parse(answer.body()));
    }

    @Override
    public Done<HttpOutputs> wasDone(HttpParams want, Host host) {
        return new Done.Unknown<>("http: nobody saw the answer to " + want.method() + " " + want.url()
                + "; see on the server whether it was done, then resume or close the run");
    }

    private HttpCall call(HttpParams want) {
        return new HttpCall(
                want.method(),
                want.uri(),
                want.headers().orElse(Map.of()),
                want.body(),
                effect(want) != Effect.READS,
                LONGEST,
                MOST);
    }

    private static String firstLine(String body) {
        String line = body.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        return shown.isEmpty() ? "" : ", '" + shown + "'";
    }
}
