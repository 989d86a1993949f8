package io.hostler.plugin.shell;

import static io.hostler.api.ErrorCode.COMMAND_FAILED;

import io.hostler.api.Command;
import io.hostler.api.Done;
import io.hostler.api.Effect;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.VerbTask;
import java.util.List;
import java.util.Map;

/// Runs a shell script, and fails when a command in it does.
///
/// The only task that takes a text for a shell; the script is one argument, and nothing is ever put into it.
final class ShellTask implements VerbTask<ShellParams, ShellOutputs> {

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public String says() {
        return "Runs a shell script, and fails when a command in it does.";
    }

    @Override
    public Class<ShellParams> parameters() {
        return ShellParams.class;
    }

    @Override
    public Class<ShellOutputs> outputs() {
        return ShellOutputs.class;
    }

    @Override
    public Effect effect(ShellParams want) {
        return Effect.ONCE;
    }

    @Override
    public ShellOutputs perform(ShellParams want, Host host) {
        var command = Command.changes(List.of("/bin/sh", "-eu", "-c", want.script()))
                .with(want.env().orElse(Map.of()));
        Command.Result result = host.commands().run(command);
        if (result.exit() != 0) {
            throw new TaskException(
                    COMMAND_FAILED,
                    "shell: exit status %d%s; run the script by hand to see more",
                    result.exit(),
                    new LastLine(want).of(result));
        }
        return new ShellOutputs(chomped(result.output()), chomped(result.errors()));
    }

    @Override
    public Done<ShellOutputs> wasDone(ShellParams want, Host host) {
        String first = want.script().strip().lines().findFirst().orElse("");
        return new Done.Unknown<>("shell: nobody saw the end of the script that begins with '" + LastLine.shown(first)
                + "'; see on the host how far it came, then resume or close the run");
    }

    private static String chomped(String output) {
        return output.replaceFirst("[\\r\\n]+\\z", "");
    }
}
