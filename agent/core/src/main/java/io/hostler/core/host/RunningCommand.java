package io.hostler.core.host;

import static io.hostler.api.ErrorCode.CANCELLED;
import static io.hostler.api.ErrorCode.TIMED_OUT;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.hostler.api.Command;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;

/// A program under way, with the two files that it writes to.
final class RunningCommand implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunningCommand.class.getName());
    private static final long TICK_MILLIS = 20;

    private final Command command;
    private final StepScope scope;
    private final Process process;
    private final OutputFile output;
    private final OutputFile errors;
    private final long deadline;
    private boolean ended;

    private RunningCommand(Command command, StepScope scope, Process process, OutputFile output, OutputFile errors) {
        this.command = command;
        this.scope = scope;
        this.process = process;
        this.output = output;
        this.errors = errors;
        this.deadline = scope.nanoTime().getAsLong() + command.timeout().toNanos();
    }

    static RunningCommand start(Command command, StepScope scope) {
        var output = OutputFile.create(scope.folder(), command.maxOutput());
        try {
            var errors = OutputFile.create(scope.folder(), command.maxOutput());
            try {
                var process = Launch.start(command, scope.mark(), output.file(), errors.file());
                return new RunningCommand(command, scope, process, output, errors);
            } catch (RuntimeException e) {
                errors.close();
                throw e;
            }
        } catch (RuntimeException e) {
            output.close();
            throw e;
        }
    }

    Command.Result await() {
        try {
            while (!process.waitFor(TICK_MILLIS, MILLISECONDS)) {
                bound();
                requireTime();
            }
            ended = true;
            return new Command.Result(process.exitValue(), output.text(), errors.text(), output.cut() || errors.cut());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskException(CANCELLED, e, command.program() + ": the run was interrupted");
        } catch (IOException e) {
            throw FileErrors.of(scope.folder(), e);
        }
    }

    /// Ends the program and all that it started, unless it ended by itself: then what it left behind is a daemon.
    @Override
    public void close() {
        try {
            if (!ended) {
                end();
            }
        } finally {
            output.close();
            errors.close();
        }
    }

    private void requireTime() {
        scope.check(command.program());
        if (scope.nanoTime().getAsLong() - deadline >= 0) {
            throw new TaskException(
                    TIMED_OUT,
                    "%s: took longer than %d s; raise its timeout",
                    command.program(),
                    command.timeout().toSeconds());
        }
    }

    private List<ProcessHandle> children() {
        try {
            bound();
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> scope.folder() + ": output cannot be cut back", e);
        }
        return Children.of(scope.mark(), process.pid());
    }

    private void bound() throws IOException {
        output.bound();
        errors.bound();
    }

    private void end() {
        List<ProcessHandle> left = Children.end(this::children, scope.nanoTime());
        if (!left.isEmpty()) {
            throw new TaskException(
                    TIMED_OUT,
                    "%s: process %d cannot be killed; look at it",
                    command.program(),
                    left.getFirst().pid());
        }
    }
}
