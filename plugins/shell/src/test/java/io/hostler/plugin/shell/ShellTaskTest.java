package io.hostler.plugin.shell;

import static io.hostler.api.ErrorCode.COMMAND_FAILED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Command;
import io.hostler.api.Done;
import io.hostler.api.Params;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import io.hostler.testkit.Bench;
import io.hostler.testkit.FakeHost;
import io.hostler.testkit.TaskContract;
import io.hostler.testkit.TaskContract.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShellTaskTest {

    private static final ShellTask TASK = new ShellTask();
    private static final String SCRIPT = "cd /srv\nmake \"$WHAT\"\n";
    private static final String LINE = "/bin/sh -eu -c " + SCRIPT;
    private static final ShellParams WANT = new ShellParams(SCRIPT, Optional.of(Map.of("WHAT", new Secret("hunter2"))));

    static final List<Point> CONTRACT = TaskContract.of(TASK, WANT, ShellTaskTest::bench);

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void keepsTheContract(Point point) {
        point.check();
    }

    @Test
    void givesWhatTheScriptWroteAndHandsItsEnvironment() {
        var host = new FakeHost()
                .scripted(
                        LINE,
                        command -> new Command.Result(
                                0, command.environment().get("WHAT").reveal() + "\n\n", "oh\n", false));
        assertEquals(new ShellOutputs("hunter2", "oh"), TASK.perform(WANT, host));
    }

    record Failure(String name, Command.Result result, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Failure> FAILURES = List.of(
            new Failure(
                    "errors first, without secrets",
                    new Command.Result(2, "out\n", "one\nno rule for hunter2\n", false),
                    "shell: exit status 2, 'no rule for ***'; run the script by hand to see more"),
            new Failure(
                    "else output",
                    new Command.Result(1, "no\ttable\n", "", false),
                    "shell: exit status 1, 'no table'; run the script by hand to see more"),
            new Failure(
                    "silent",
                    new Command.Result(143, "", "", false),
                    "shell: exit status 143; run the script by hand to see more"));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void failsWithTheStatusAndTheLastLine(Failure failure) {
        var host = new FakeHost().answering(LINE, failure::result);
        var error = assertThrows(TaskException.class, () -> TASK.perform(WANT, host));
        assertEquals(failure.message(), error.getMessage());
        assertEquals(COMMAND_FAILED, error.code());
    }

    @Test
    void namesTheScriptAfterACrash() {
        var unknown = assertInstanceOf(Done.Unknown.class, TASK.wasDone(WANT, new FakeHost()));
        assertEquals(
                "shell: nobody saw the end of the script that begins with 'cd /srv'; see on the host how far it came,"
                        + " then resume or close the run",
                unknown.look());
    }

    record Bad(Map<String, ?> given, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad(Map.of("script", " \n"), "script: is empty; write at least one command"),
            new Bad(Map.of("script", "a\0b"), "'script' holds 'a b', which does not match [^\\x00]*"),
            new Bad(
                    Map.of("script", new Secret("hunter2")),
                    "'script' must not be a secret; name a parameter that takes one"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Bad bad) {
        var bound = Params.bind(ShellParams.class, bad.given());
        assertEquals(
                "with: " + bad.message(),
                assertThrows(TaskException.class, bound::orThrow).getMessage());
    }

    private static Bench bench() {
        var host = new FakeHost();
        host.answering(LINE, () -> {
            host.with("/done", "");
            return new Command.Result(0, "", "", false);
        });
        return Bench.of(host, _ -> {});
    }
}
