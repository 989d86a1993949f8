package io.hostler.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import io.hostler.cli.terminal.Exit;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    record Case(RuntimeException failure, int status, String words) {}

    static final List<Case> CASES = List.of(
            new Case(new Refusal(Reason.HELD, "held: until 10:00"), 5, "hostler: held: until 10:00\n"),
            new Case(
                    new Refusal(
                            Reason.INVALID,
                            "p.yaml cannot be used",
                            List.of(
                                    new Problem("p.yaml", 3, 5, "steps[0].task", "is unknown"),
                                    Problem.of("inputs.size", "must be a size"),
                                    Problem.of("", "is too long"))),
                    2,
                    "p.yaml:3:5: steps[0].task: is unknown\ninputs.size: must be a size\nis too long\n"
                            + "hostler: p.yaml cannot be used\n"),
            new Case(new TaskException(ErrorCode.STALE, "/a: changed"), 1, "hostler: /a: changed\n"),
            new Case(
                    new UncheckedIOException("/run/s: refused", new IOException("refused")),
                    1,
                    "hostler: /run/s: refused\n"));

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @FieldSource("CASES")
    void saysItInOneLineEach(Case c) {
        assertEquals(c.status(), run(c.failure()));
        assertEquals(c.words(), err.toString());
    }

    @Test
    void aDefectComesWithItsTrace() {
        assertEquals(1, run(new IllegalStateException("odd")));
        assertTrue(err.toString().startsWith("hostler: this is a defect; report it with these lines\n"), err::toString);
        assertTrue(err.toString().contains("FailuresTest"), err::toString);
    }

    record Misuse(String line, String words) {}

    static final List<Misuse> MISUSES = List.of(
            new Misuse("", "hostler: name a command, such as: hostler status\nsee: hostler --help\n"),
            new Misuse("stat", "hostler: 'stat' is no command; did you mean 'status'?\n"),
            new Misuse("runs close x", "hostler: Missing required option: '--as=done|undone'\nsee: hostler runs close"),
            new Misuse("run", "hostler: Missing required parameter: 'PLAYBOOK'\nsee: hostler run --help\n"));

    @ParameterizedTest
    @FieldSource("MISUSES")
    void aWrongCallSaysWhatToType(Misuse misuse) {
        String[] words = misuse.line().isEmpty() ? new String[0] : misuse.line().split(" ");
        var out = new StringWriter();
        assertEquals(Exit.INVALID, Main.run(new PrintWriter(out), new PrintWriter(err, true), words));
        assertTrue(err.toString().startsWith(misuse.words()), err::toString);
        assertEquals("", out.toString());
    }

    private int run(RuntimeException failure) {
        return new CommandLine(new Failing(failure))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(Failures::report)
                .execute();
    }

    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Runnable {

        @Override
        public void run() {
            throw failure;
        }
    }
}
