package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an agent makes of a run in the middle of which it died, or was asked to end.
@Timeout(180)
class CrashTest {

    private static final String STEPS = """
            steps:
              - { id: first, task: file, with: { path: SCRATCH/first, content: done } }
              - { id: second, task: exec, with: { argv: [ /bin/sh, -c, "%s" ], effect: %s } }
              - { id: third, task: file, with: { path: SCRATCH/third, content: done } }
            """;
    private static final String SLOW = "echo begun >> SCRATCH/second; test -e SCRATCH/go || sleep 41";

    @TempDir
    private Path scratch;

    @Test
    void leavesToAPersonWhatMustNotRunTwice() throws IOException {
        try (var agent = TestAgent.in(scratch).playbook("crash", STEPS.formatted(SLOW, "once"))) {
            agent.start();
            String id = begunAndKilled(agent);
            Object first = made(agent.path("first"));

            agent.start();
            JsonObject run = agent.run("needs attention");
            assertTrue(
                    run.getString("note").contains("second: exec: nobody saw the end of '/bin/sh -c echo"),
                    run::encode);
            assertTrue(agent.log().contains("run " + id + " of crash was running"), agent::log);
            assertEquals(List.of(), Marked.processes(id));
            String needsYou =
                    agent.cli("status").out().split("needs you:", 2)[1].split("under way", 2)[0];
            assertTrue(needsYou.contains(id), needsYou);

            Answer closed = agent.cli("runs", "close", id, "--as", "done", "--reason", "looked");
            assertEquals(0, closed.status(), closed::toString);
            assertEquals(first, made(agent.path("first")));
            assertEquals(1, lines(agent.path("second")));
            assertFalse(Files.exists(agent.path("third")));
            Files.createFile(agent.path("go"));
            Answer again = agent.cli("run", "crash", "--yes");
            assertEquals(0, again.status(), again::toString);
        }
    }

    @Test
    void finishesWhatMayRunTwice() throws IOException {
        try (var agent = TestAgent.in(scratch).playbook("crash", STEPS.formatted(SLOW, "repeatable"))) {
            agent.start();
            String id = begunAndKilled(agent);
            Object first = made(agent.path("first"));

            Files.createFile(agent.path("go"));
            agent.start();
            agent.run("succeeded");
            assertEquals(List.of(), Marked.processes(id));
            assertEquals(first, made(agent.path("first")));
            assertEquals(2, lines(agent.path("second")));
            assertTrue(Files.exists(agent.path("third")));
            assertEquals(1, agent.runs().size());
        }
    }

    @Test
    void losesNoAlertThatItHadTaken() throws IOException {
        String steps = """
                steps:
                  - { id: gate, task: wait, with: { file: SCRATCH/go, timeout: 5m } }
                  - { id: change, task: file, with: { path: SCRATCH/changed, content: done } }
                """;
        try (var agent = TestAgent.in(scratch).playbook("gated", steps).rule("Gated", "gated")) {
            agent.start();
            assertEquals(202, agent.post(Alerts.firing("Gated")).status());
            agent.process().kill9();

            agent.start();
            assertEquals(202, agent.post(Alerts.firing("Gated")).status());
            Files.createFile(agent.path("go"));
            agent.run("succeeded");
            assertEquals(1, agent.runs().size());
            assertEquals(1, Answer.items(agent.api("events"), "items").size());
            assertTrue(Files.exists(agent.path("changed")));
        }
    }

    @Test
    void goesOnAfterAnOrderlyEnd() throws IOException {
        String slow = "echo begun >> SCRATCH/second; sleep 1";
        try (var agent = TestAgent.in(scratch).playbook("crash", STEPS.formatted(slow, "once"))) {
            agent.start();
            begun(agent);
            agent.process().signal("TERM");
            assertEquals(0, agent.process().ended(), agent::log);
            assertTrue(agent.log().contains("msg=\"ended\""), agent::log);
            assertFalse(Files.exists(agent.path("third")));

            agent.start();
            agent.run("succeeded");
            assertEquals(1, lines(agent.path("second")));
            assertTrue(Files.exists(agent.path("third")));
        }
    }

    private static String begunAndKilled(TestAgent agent) {
        String id = begun(agent);
        agent.process().kill9();
        assertFalse(Marked.processes(id).isEmpty(), "the step's program died with the agent, so this tries nothing");
        return id;
    }

    /// Starts the run, and waits until its second step has begun.
    private static String begun(TestAgent agent) {
        agent.ask("runs", new JsonObject().put("playbook", "crash").put("yes", true));
        Await.until("second step", agent::log, () -> Files.exists(agent.path("second")));
        return agent.runs().getFirst().getString("id");
    }

    /// A file that is made anew has another key, or another time.
    private static Object made(Path file) throws IOException {
        var found = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(found.fileKey(), found.lastModifiedTime());
    }

    private static long lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }
}
