package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an agent says of itself that it cannot have seen happen.
@Timeout(180)
class RestartTest {

    private static final String ONCE = "steps: [ { task: exec, with: { argv: [ /bin/true ] } } ]\n";

    @TempDir
    private Path scratch;

    @Test
    void countsTheRunsThatWaitedBefore() {
        try (var agent = TestAgent.in(scratch).playbook("waits", ONCE)) {
            agent.start();
            assertEquals(6, agent.cli("run", "waits").status());
            agent.process().kill9();
            agent.start();
            Await.until("run that needs a person", agent::log, () -> agent.metrics()
                    .contains("\nhostler_needs_person 1.0\n"));
        }
    }

    @Test
    void saysThatItIsPaused() throws IOException {
        try (var agent = TestAgent.in(scratch)) {
            agent.start();
            assertFalse(agent.cli("status").out().contains("paused"));
            Files.createFile(agent.path("state").resolve("pause"));
            String status = agent.cli("status").out();
            assertTrue(status.contains("\npaused: rules start nothing"), status);
        }
    }
}
