package io.hostler.cli;

import io.hostler.api.Suggestion;
import io.hostler.api.TaskException;
import io.hostler.cli.terminal.Exit;
import io.hostler.core.journal.JournalException;
import io.hostler.core.operation.Refusal;
import io.hostler.web.WebException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person sees when a command fails: the item, what is wrong, what to do; a stack trace only of a defect.
final class Failures {

    private Failures() {}

    static int report(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        switch (unwrapped(failure)) {
            case Refusal refusal -> {
                print(refusal, err);
                return Exit.of(refusal.reason());
            }
            case TaskException stopped -> err.println("hostler: " + stopped.getMessage());
            case JournalException state -> err.println("hostler: " + state.getMessage());
            case WebException way -> err.println("hostler: " + way.getMessage());
            case java.io.UncheckedIOException io -> err.println("hostler: " + io.getMessage());
            default -> {
                err.println("hostler: this is a defect; report it with these lines");
                failure.printStackTrace(err);
            }
        }
        return Exit.FAILED;
    }

    /// What an asynchronous part of the start threw comes wrapped.
    private static Exception unwrapped(Exception failure) {
        return failure instanceof CompletionException && failure.getCause() instanceof Exception cause
                ? cause
                : failure;
    }

    static int misuse(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("hostler: " + unknownCommand(wrong, line).orElse(wrong.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("see: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return Exit.INVALID;
    }

    private static Optional<String> unknownCommand(ParameterException wrong, CommandLine line) {
        return wrong instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && !line.getSubcommands().isEmpty()
                ? unmatched.getUnmatched().stream()
                        .findFirst()
                        .map(word -> "'" + word + "' is no command"
                                + Suggestion.orElse(word, line.getSubcommands().keySet(), ""))
                : Optional.empty();
    }

    private static void print(Refusal refusal, PrintWriter err) {
        refusal.problems().forEach(err::println);
        err.println("hostler: " + refusal.getMessage());
    }
}
