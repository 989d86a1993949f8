package io.hostler.cli;

import io.hostler.cli.command.Hostler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The program `hostler`.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit status.
    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        Runtime.getRuntime().exit(status);
    }

    /// Runs one command and returns its exit status, see [io.hostler.cli.terminal.Exit].
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = Hostler.commandLine(arguments).setOut(out).setErr(err);
        line.setExecutionExceptionHandler(Failures::report);
        line.setParameterExceptionHandler(Failures::misuse);
        return line.execute(arguments);
    }
}
