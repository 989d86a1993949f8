package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of an alert, with real programs at both ends: a file system fills up, Prometheus sees it in the
/// agent's own metrics, Alertmanager tells the agent, a playbook makes room, and the alert resolves.
@Timeout(180)
class AlertLoopTest {

    private static final long MIB = 1024 * 1024;

    @TempDir
    private Path scratch;

    @Test
    void anAlertBecomesAVerifiedRecordedChange() throws IOException {
        try (var disk = Tmpfs.mount(scratch.resolve("disk"), "8m");
                var agent = relieving(disk).start()) {
            disk.fill("old.dump", 7 * MIB);
            try (var monitoring = Monitoring.of(agent, almostFull(disk))) {
                Await.until("episode that ended", () -> agent.log() + monitoring.log(), () -> ended(agent));
            }
            assertFalse(Files.exists(disk.folder().resolve("old.dump")));
            assertTrue(Files.exists(disk.folder().resolve("precious")), "the playbook took more than it says");
            tellsTheStory(agent, disk);
        }
    }

    private TestAgent relieving(Tmpfs disk) throws IOException {
        Files.writeString(disk.folder().resolve("precious"), "stays");
        var agent = TestAgent.in(scratch).playbook("make-room", """
                inputs:
                  path: { type: path, says: The file system. }
                steps:
                  - id: dump
                    task: file
                    with: { path: "${{ inputs.path }}/old.dump", state: absent }
                """);
        agent.write("rules/none.yaml", """
                rules:
                  - rule: scratch-almost-full
                    alert: 'alertname="ScratchAlmostFull",severity="warning"'
                    run: make-room
                    with:
                      path: ${{ alert.labels.mountpoint }}
                    mode: auto
                    guard: { first_minute: false }
                """);
        return agent;
    }

    private static String almostFull(Tmpfs disk) {
        return """
                groups:
                  - name: scratch
                    rules:
                      - alert: ScratchAlmostFull
                        expr: >-
                          node_filesystem_avail_bytes{mountpoint="%1$s"} / node_filesystem_size_bytes{mountpoint="%1$s"} < 0.2
                        for: 0s
                        labels: { severity: warning }
                """.formatted(disk.folder());
    }

    private static boolean ended(TestAgent agent) {
        return episodes(agent).stream().anyMatch(episode -> episode.containsKey("ending"));
    }

    private static List<JsonObject> episodes(TestAgent agent) {
        return Answer.items(agent.api("episodes"), "items");
    }

    private static void tellsTheStory(TestAgent agent, Tmpfs disk) {
        JsonObject episode = agent.cli("events", "--json").items().getFirst();
        assertEquals("helped", episode.getString("ending"), episode::encode);
        assertEquals("ScratchAlmostFull", episode.getString("alertname"));
        assertEquals(1, episode.getJsonArray("runs").size(), episode::encode);
        assertEquals(
                List.of("resolved", "firing"),
                agent.cli("events", "--raw", "--json").items().stream()
                        .map(event -> event.getString("status"))
                        .toList());

        JsonObject run = agent.cli("runs", "show", "latest", "--json").json();
        assertEquals("succeeded", run.getString("state"), run::encode);
        assertEquals("helped", run.getString("verdict"), run::encode);
        assertEquals("scratch-almost-full", run.getString("rule"));
        JsonObject change =
                Answer.items(Answer.items(run, "steps").getFirst(), "changes").getFirst();
        assertEquals(disk.folder().resolve("old.dump").toString(), change.getString("item"));
        assertEquals("made", change.getString("state"), change::encode);
        assertTrue(change.getString("before").contains("7340032"), change::encode);
        assertEquals("absent", change.getString("after"));
        assertFiveLines(run);
    }

    private static void assertFiveLines(JsonObject run) {
        List<String> lines =
                run.getJsonArray("report").stream().map(String::valueOf).toList();
        assertEquals(
                List.of("fired", "found", "changed", "helped", "next"),
                lines.stream().map(line -> line.split(" ", 2)[0]).toList());
        assertTrue(lines.get(0).contains("ScratchAlmostFull (warning)"), lines.get(0));
        assertTrue(lines.get(2).contains("old.dump"), lines.get(2));
        assertTrue(lines.get(3).contains("yes: the alert resolved"), lines.get(3));
    }
}
