package io.hostler.plugin.wait;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.Condition;
import io.hostler.api.Param;
import io.hostler.api.TaskException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// What a `wait` step asks for.
record WaitParams(
        @Param("An expression that shall become true; it is evaluated anew each time.")
        Optional<Condition> until,

        @Param(
                value = "A port that shall accept connections: `8080` on 127.0.0.1, `db1:5432` or `[::1]:8080`.",
                matches = Port.PATTERN)
        Optional<String> port,

        @Param("A file, directory or socket that shall be there.")
        Optional<Path> file,

        @Param(value = "An address that shall answer with a status from 200 to 299.", matches = "https?://.+")
        Optional<String> url,

        @Param(value = "How long to wait at most.", orElse = "1m")
        Duration timeout,

        @Param(value = "How long to pause between two looks, at least 10ms.", orElse = "1s")
        Duration every) {

    private static final Duration SHORTEST = Duration.ofMillis(10);

    WaitParams {
        require(
                Stream.of(until, port, file, url).filter(Optional::isPresent).count() == 1,
                "until, port, file, url: exactly one of them says what to wait for");
        require(every.compareTo(SHORTEST) >= 0, "every: is less than 10ms; pause longer");
        require(file.filter(path -> path.getNameCount() == 0).isEmpty(), "file: is '/', which is always there");
        port.map(Port::parse);
        url.map(WaitParams::parse);
    }

    /// Returns what is waited for.
    Probe probe() {
        return until.<Probe>map(Probe.Holds::new)
                .or(() -> port.map(Port::parse).map(Probe.Accepts::new))
                .or(() -> file.map(Probe.Exists::new))
                .or(() -> url.map(WaitParams::parse).map(Probe.Answers::new))
                .orElseThrow();
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new TaskException(INVALID_PARAMETER, e, "url: is no address; write it as https://host/path");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new TaskException(INVALID_PARAMETER, "%s", otherwise);
        }
    }
}
