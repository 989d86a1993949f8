package io.hostler.core.host;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.TIMED_OUT;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Command;
import io.hostler.api.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandsTest {

    @TempDir
    private Path folder;

    @AfterEach
    void leavesNoOutputLying() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".out")).toList());
        }
    }

    @Test
    void tellsHowAProgramEnded() {
        assertEquals(new Command.Result(0, "out\n", "", false), run(Command.reads("echo", "out")));
        assertEquals(new Command.Result(3, "", "err\n", false), run(shell("echo err >&2; exit 3")));
        assertEquals(137, run(shell("kill -9 $$")).exit());
    }

    @Test
    void givesASmallEnvironmentAndWhatWasAsked() {
        var scope = Steps.calm(folder);
        var command = Command.reads("env").with(Map.of("TOKEN", new Secret("s3cret")));
        Set<String> lines =
                new LocalCommands(scope).run(command).output().lines().collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "LANG=C.UTF-8",
                        "HOME=" + System.getProperty("user.home"),
                        "HOSTLER_STEP=" + scope.mark(),
                        "TOKEN=s3cret"),
                lines);
    }

    @Test
    void runsWhereItIsTold() throws IOException {
        assertEquals("/\n", run(Command.reads("pwd")).output());
        assertEquals(
                folder.toRealPath() + "\n",
                run(Command.reads("pwd", "-P").in(Optional.of(folder))).output());
    }

    @Test
    void feedsByAPipe() {
        assertEquals("s3cret", run(fed("cat", "s3cret")).output());
        assertEquals(0, run(fed("true", "x".repeat(1_000_000))).exit());
        assertEquals("", run(Command.reads("cat")).output());
    }

    @Test
    void keepsTheHeadOfALongOutput() {
        var result = run(Command.reads("seq", "1", "100000"));
        assertEquals(0, result.exit());
        assertTrue(result.cut());
        assertEquals(64 * 1024, result.output().length());
        assertTrue(result.output().startsWith("1\n2\n3\n"));
    }

    @Test
    void letsNoProgramFillTheDisk() {
        var result = run(shell("yes | head -c 500000000"));
        assertEquals(new Command.Result(0, "y\n".repeat(32 * 1024), "", true), result);
    }

    @Test
    void saysWhatIsMissing() {
        assertRefused(
                NOT_SUPPORTED,
                "no-such-program: is not installed; install it or name its path",
                () -> run(Command.reads("no-such-program")));
        assertRefused(
                NOT_SUPPORTED,
                "pwd: /no/where is no directory; create it first",
                () -> run(Command.reads("pwd").in(Optional.of(Path.of("/no/where")))));
        assertRefused(
                INVALID_PARAMETER,
                "bin/true: is a relative path; give a name or an absolute one",
                () -> run(Command.reads("bin/true")));
    }

    @Test
    void endsWhatTakesTooLong() {
        var scope = Steps.scope(folder, Steps.ticking(Duration.ofMillis(100)), () -> false);
        assertRefused(TIMED_OUT, "sleep: took longer than 2 s; raise its timeout", () -> new LocalCommands(scope)
                .run(Command.reads("sleep", "1000").within(Duration.ofSeconds(2))));
        assertEquals(List.of(), Children.marked(scope.mark()));
    }

    @Test
    void startsNothingOnceTheStepIsOver() {
        var late = new StepScope("r/s/1", folder, 0, () -> 1, () -> false);
        assertRefused(TIMED_OUT, "touch: the step's time is over; raise its timeout", () -> new LocalCommands(late)
                .run(Command.reads("touch", folder + "/x")));
        var cancelled = Steps.scope(folder, System::nanoTime, () -> true);
        assertRefused(CANCELLED, "touch: the run was cancelled", () -> new LocalCommands(cancelled)
                .run(Command.reads("touch", folder + "/x")));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    private Command.Result run(Command command) {
        return new LocalCommands(Steps.calm(folder)).run(command);
    }

    private static Command shell(String script) {
        return Command.reads("sh", "-c", script);
    }

    private static Command fed(String program, String input) {
        return Command.reads(program).fed(Optional.of(new Secret(input)));
    }
}
