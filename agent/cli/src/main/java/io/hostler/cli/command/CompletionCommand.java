package io.hostler.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hostler completion`: prints what completes this command line in bash and zsh.
@Command(name = "completion", description = "Prints completion for bash and zsh: source <(hostler completion)")
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("hostler", spec.root().commandLine()));
        out.flush();
    }
}
