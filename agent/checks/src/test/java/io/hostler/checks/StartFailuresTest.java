package io.hostler.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.cli.Main;
import io.hostler.core.journal.Journal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps an agent or a run from starting is told in one line, and is no defect.
class StartFailuresTest {

    @TempDir
    private Path folder;

    private record Ended(int status, String errors) {}

    @Test
    void namesTheOwnerOfTheStateFolder() throws IOException {
        Path state = Files.createDirectory(folder.resolve("state"));
        try (Journal owner = Journal.open(state, InstantSource.system())) {
            Ended ended = run(0, "run", "tune-network");
            assertTrue(owner.healthy());
            assertOneLine(ended, state + " is owned by ");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = run(taken.getLocalPort(), "agent");
            assertOneLine(ended, "http.listen: 127.0.0.1:" + taken.getLocalPort() + " cannot be had");
        }
    }

    private static void assertOneLine(Ended ended, String words) {
        assertEquals(1, ended.status());
        assertEquals(1, ended.errors().lines().count(), ended.errors());
        assertTrue(ended.errors().startsWith("hostler: " + words), ended.errors());
    }

    private Ended run(int port, String... command) throws IOException {
        Path config = Files.writeString(folder.resolve("hostler.yaml"), """
                http: { listen: "127.0.0.1:%1$d" }
                socket: %2$s/hostler.sock
                state: %2$s/state
                allow: %2$s/allow.yaml
                playbooks: []
                rules: []
                """.formatted(port, folder));
        var words = new java.util.ArrayList<>(java.util.List.of(command));
        words.addAll(java.util.List.of("--config", config.toString()));
        var errors = new StringWriter();
        int status = Main.run(
                new PrintWriter(new StringWriter()), new PrintWriter(errors, true), words.toArray(String[]::new));
        return new Ended(status, errors.toString());
    }
}
