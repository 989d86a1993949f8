package io.hostler.web;

import io.hostler.core.operation.Refusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An answer that says what is wrong with a request; its message is one line.
final class HttpProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    private final int status;
    private final String title;
    private final transient List<Refusal.Problem> problems;
    private final transient Optional<Duration> retryAfter;

    private HttpProblem(
            int status, String title, String detail, List<Refusal.Problem> problems, Optional<Duration> retryAfter) {
        super(oneLine(detail), null, false, false);
        this.status = status;
        this.title = title;
        this.problems = problems;
        this.retryAfter = retryAfter;
    }

    static HttpProblem of(int status, String detail) {
        return new HttpProblem(status, "", detail, List.of(), Optional.empty());
    }

    static HttpProblem later(String detail, Duration retryAfter) {
        return new HttpProblem(503, "", detail, List.of(), Optional.of(retryAfter));
    }

    static HttpProblem of(Refusal refusal) {
        var status =
                switch (refusal.reason()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT, HELD -> 409;
                    case UNAVAILABLE -> 503;
                };
        var title = refusal.reason() == Refusal.Reason.HELD ? "Held back by a guard" : "";
        return new HttpProblem(
                status, title, String.valueOf(refusal.getMessage()), refusal.problems(), Optional.empty());
    }

    int status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /// Renders it as RFC 9457 asks, with the list of problems as an extension.
    ///
    /// @param phrase title where there is no better one
    JsonObject json(String phrase) {
        var all = new JsonArray();
        problems.forEach(problem -> all.add(json(problem)));
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title.isEmpty() ? phrase : title)
                .put("status", status)
                .put("detail", detail())
                .put("problems", all);
    }

    private static JsonObject json(Refusal.Problem problem) {
        return new JsonObject()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("path", problem.path())
                .put("message", problem.message());
    }

    /// Texts come from parsers and requests: no control characters, no second line, no novel.
    private static String oneLine(String text) {
        var line = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
