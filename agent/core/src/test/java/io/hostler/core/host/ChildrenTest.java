package io.hostler.core.host;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChildrenTest {

    @TempDir
    private Path folder;

    /// Programs that write their children's ids to `$1/pids`, one a line, then end it with a line `all`.
    record Tree(String what, String script) {}

    static final List<Tree> TREES = List.of(
            new Tree("one that obeys", "echo $$ >> pids; echo all >> pids; exec sleep 1000"),
            new Tree(
                    "one that ignores TERM",
                    "trap '' TERM; echo $$ >> pids; echo all >> pids; while :; do sleep 1; done"),
            new Tree(
                    "a grandchild without a parent, in a session of its own, that ignores TERM",
                    "trap '' TERM; (setsid sh -c 'echo $$ >> pids; echo all >> pids; while :; do sleep 1; done' &);"
                            + " echo $$ >> pids; sleep 1000"),
            new Tree(
                    "a grandchild without a parent or an environment",
                    "(env -i /bin/sh -c 'echo $$ >> pids; echo all >> pids; exec /bin/sleep 1000' &);"
                            + " echo $$ >> pids; sleep 1000"));

    @ParameterizedTest
    @FieldSource("TREES")
    void endWithTheirStep(Tree tree) throws IOException {
        var scope = Steps.scope(folder, Steps.ticking(Duration.ofMillis(50)), this::allStarted);
        var command =
                Command.reads("sh", "-c", "cd " + folder + "; " + tree.script).within(Duration.ofDays(1));
        assertRefused(CANCELLED, "sh: the run was cancelled", () -> new LocalCommands(scope).run(command));
        List<Long> pids = Files.readAllLines(folder.resolve("pids")).stream()
                .filter(line -> !line.equals("all"))
                .map(Long::valueOf)
                .toList();
        assertTrue(!pids.isEmpty());
        assertEquals(
                List.of(),
                pids.stream().filter(pid -> ProcFiles.session(pid).isPresent()).toList());
    }

    @Test
    void areFoundByTheirMarkAfterACrash() throws IOException {
        Process process = new ProcessBuilder("sleep", "1000").start();
        var marked = new ProcessBuilder("sleep", "1000");
        marked.environment().put("HOSTLER_STEP", "run/step/12");
        Process child = marked.start();
        try {
            assertEquals(List.of(), Children.marked("run/step/1"));
            assertEquals(List.of(child.toHandle()), Children.marked("run/step/12"));
            assertEquals(List.of(), Children.end(() -> Children.marked("run/step/12"), System::nanoTime));
            assertEquals(List.of(), Children.marked("run/step/12"));
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly();
            child.destroyForcibly();
        }
    }

    private boolean allStarted() {
        try {
            Path pids = folder.resolve("pids");
            return Files.exists(pids) && Files.readAllLines(pids).contains("all");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
