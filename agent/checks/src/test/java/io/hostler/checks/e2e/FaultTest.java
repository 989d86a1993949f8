package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What an operator sees when files, port, folder or disk are not as the agent needs them: one line that says what to
/// do, and a status that scripts see.
@Timeout(120)
class FaultTest {

    private static final String STEPS =
            "steps: [ { id: note, task: file, with: { path: SCRATCH/note, content: x } } ]\n";

    /// Spoils what an agent needs, and says what must stand in the one line.
    private record Row(String what, int status, Function<TestAgent, String> spoil) {

        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("configuration that others may write", 2, agent -> shared(agent.path("hostler.yaml"))),
            new Row("allow file that others may write", 2, agent -> shared(agent.path("allow.yaml"))),
            new Row(
                    "unknown key",
                    2,
                    agent -> agent.write("hostler.yaml", "sockt: /tmp/x\n") + ":1:1: 'sockt' is unknown"),
            new Row("state folder that is a file", 1, agent -> agent.write("state", "") + " is not a folder"),
            new Row("state folder below a file", 1, FaultTest::belowAFile));

    @TempDir
    private Path scratch;

    private TestAgent agent;

    @BeforeEach
    void prepare() {
        agent = TestAgent.in(scratch).playbook("note", STEPS).rule("Note", "note");
    }

    /// One that should have ended and did not must not outlive its test.
    @AfterEach
    void end() {
        agent.close();
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void endsWithOneLine(Row row) {
        assertEndsWith(row.status, row.spoil.apply(agent));
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (var taken = new ServerSocket(agent.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertEndsWith(1, "http.listen: 127.0.0.1:" + taken.getLocalPort());
        }
        assertTrue(Files.notExists(agent.path("hostler.sock")), "left its socket behind");
    }

    @Test
    void saysThatTheStateFolderIsNotWritable() {
        try (var disk = Tmpfs.mount(agent.path("state"), "6m")) {
            disk.makeReadOnly();
            String lock = disk.folder().resolve("lock") + ": Read-only file system";
            assertEndsWith(1, "hostler: state folder " + disk.folder() + " cannot be used: " + lock);
        }
    }

    @Test
    void namesTheOwnerOfTheStateFolder() {
        try (var owner = agent.start()) {
            var second = TestAgent.in(scratch);
            second.launch();
            assertEquals(1, second.process().ended());
            String line = "hostler: " + owner.path("state") + " is owned by hostler agent, pid "
                    + owner.process().pid() + "; ";
            assertTrue(second.log().contains(line), second::log);
        }
    }

    @Test
    void refusesRulesThatOthersMayWrite() throws IOException {
        try (var running = agent.start()) {
            Files.setPosixFilePermissions(running.path("rules"), PosixFilePermissions.fromString("rwxrwxr-x"));
            Answer reload = running.cli("reload");
            assertEquals(2, reload.status(), reload::toString);
            assertTrue(reload.err().contains(running.path("rules") + ":1:1: others may write it"), reload::err);
            assertEquals(List.of("answer"), rules());
            assertFailing("others may write it");
        }
    }

    @Test
    void refusesABrokenFileWhole() {
        try (var running = agent.start()) {
            running.write("rules/broken.yaml", "rules:\n  - rule: second\n    alrt: 'a=\"b\"'\n    run: note\n");
            running.write("rules/good.yaml", """
                    rules: [ { rule: third, alert: 'a="c"', run: note } ]
                    """);
            Answer reload = running.cli("reload");
            assertEquals(2, reload.status(), reload::toString);
            assertTrue(reload.err().contains(running.path("rules/broken.yaml") + ":3:5: "), reload::err);
            assertTrue(reload.err().contains("alert"), "no suggestion: " + reload.err());
            assertEquals(List.of("answer"), rules());
            assertFailing("broken.yaml:3:5");
            assertTrue(running.metrics().contains("hostler_rules_invalid 1"), "no metric");

            running.process().signal("HUP");
            Await.until("refusal in the log", agent::log, () -> agent.log().contains("broken.yaml:3:5: "));
            running.write("rules/broken.yaml", "rules: []\n");
            running.process().signal("HUP");
            Await.until("reload", agent::log, () -> Reply.ok(agent.url("/readyz")));
            assertEquals(List.of("answer", "third"), rules());
            assertTrue(running.metrics().contains("hostler_rules_invalid 0"), "metric stays");
        }
    }

    @Test
    void losesNothingWhileTheDiskIsFull() {
        try (var disk = Tmpfs.mount(agent.path("state"), "6m");
                var running = agent.start()) {
            assertEquals(202, running.post(Alerts.firing("Before")).status());
            disk.fill("ballast", Long.MAX_VALUE);
            int taken = 0;
            Reply reply = running.post(Alerts.firing("Full0"));
            while (reply.status() == 202 && taken < 100) {
                taken++;
                reply = running.post(Alerts.firing("Full" + taken));
            }
            assertEquals(503, reply.status(), reply::body);
            assertTrue(reply.headers().firstValue("Retry-After").isPresent(), reply.headers()::toString);
            assertEquals(1, reply.body().strip().lines().count(), reply::body);
            disk.remove("ballast");
            Await.until(
                    "room",
                    agent::log,
                    () -> running.post(Alerts.firing("After")).status() == 202);

            running.process().kill9();
            running.start();
            assertEquals(
                    taken + 2,
                    Answer.items(running.api("events?limit=500"), "items").size());
        }
    }

    private void assertEndsWith(int status, String line) {
        agent.launch();
        assertEquals(status, agent.process().ended(), agent::log);
        assertTrue(agent.log().contains(line), agent::log);
        assertTrue(agent.log().lines().count() <= 2, agent::log);
    }

    private void assertFailing(String says) {
        Reply ready = Reply.get(agent.url("/readyz"));
        assertEquals(503, ready.status(), ready::body);
        assertTrue(ready.body().contains(says), ready::body);
    }

    private List<String> rules() {
        return Answer.items(agent.api("rules"), "items").stream()
                .map(rule -> rule.getString("name"))
                .sorted()
                .toList();
    }

    private static String shared(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "chmod go-w " + file;
    }

    private static String belowAFile(TestAgent agent) {
        agent.write("state", "");
        Path config = agent.path("hostler.yaml");
        try {
            Files.writeString(config, Files.readString(config).replace("/state", "/state/below"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return agent.path("state/below").toString();
    }
}
