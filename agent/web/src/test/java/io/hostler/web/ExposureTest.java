package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExposureTest {

    @TempDir
    Path folder;

    private static final WebOptions OPEN = WebOptions.DEFAULTS.listen("0.0.0.0", 4678);
    private static final Tls TLS = new Tls(Path.of("cert.pem"), Path.of("key.pem"));

    static final List<WebOptions> UNSAFE = List.of(OPEN, OPEN.tls(TLS), OPEN.authenticated(), OPEN.listen("::", 1));
    static final List<WebOptions> SAFE = List.of(
            WebOptions.DEFAULTS,
            OPEN.tls(TLS).authenticated(),
            OPEN.listen("::1", 1),
            OPEN.listen("127.0.0.2", 1),
            OPEN.listen("localhost", 1));

    @ParameterizedTest
    @FieldSource("UNSAFE")
    void refusesToBeReachedUnguarded(WebOptions options) {
        var failure = assertThrows(WebException.class, () -> Exposure.check(options));
        assertEquals(
                "http.listen: " + options.host()
                        + " can be reached from other hosts, which needs authentication and TLS;"
                        + " configure both or listen on 127.0.0.1",
                failure.getMessage());
    }

    @ParameterizedTest
    @FieldSource("SAFE")
    void allowsTheRest(WebOptions options) {
        assertDoesNotThrow(() -> Exposure.check(options));
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (var first = new Agent(folder)) {
            var port = first.server.port();
            Path other = Files.createDirectory(folder.resolve("other"));
            var failure = assertThrows(
                    WebException.class, () -> new Agent(other, options -> options.listen("127.0.0.1", port)));
            assertTrue(
                    failure.getMessage().startsWith("http.listen: 127.0.0.1:" + port + " cannot be had ("),
                    failure.getMessage());
        }
    }

    @Test
    void listensOnIpv6() throws Exception {
        try (var agent = new Agent(folder, options -> options.listen("::1", 0))) {
            assertTrue(agent.server.port() > 0);
        }
    }
}
