package io.hostler.cli.command;

import io.hostler.cli.agent.Playbooks;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Exit;
import io.hostler.cli.terminal.Screen;
import io.hostler.cli.terminal.Screen.Tone;
import io.hostler.core.playbook.Lint;
import io.hostler.core.playbook.Lint.Finding;
import io.hostler.core.playbook.PlaybookLoader;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hostler playbook lint`: everything that is wrong with playbook files, at once.
@Command(name = "lint", description = "Checks playbook files, and says all that is wrong with file, line and column.")
final class PlaybookLintCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Playbook files.")
    private List<Path> files;

    @Override
    public Integer call() {
        PlaybookLoader loader = Playbooks.loader();
        List<Finding> findings = files.stream()
                .flatMap(file -> Lint.of(loader.load(file), loader).stream())
                .toList();
        Screen screen = connection.screen();
        if (screen.json()) {
            screen.json(new JsonObject()
                    .put(
                            "items",
                            new JsonArray(findings.stream()
                                    .map(PlaybookLintCommand::json)
                                    .toList())));
        } else {
            findings.forEach(finding -> screen.line(line(screen, finding)));
        }
        boolean errors = findings.stream().anyMatch(finding -> finding.level() == Lint.Level.ERROR);
        return errors ? Exit.INVALID : Exit.DONE;
    }

    private static String line(Screen screen, Finding finding) {
        Tone tone =
                switch (finding.level()) {
                    case ERROR -> Tone.BAD;
                    case WARNING -> Tone.WARN;
                    case NOTE -> Tone.DIM;
                };
        return screen.toned(tone, finding.level().name().toLowerCase(Locale.ROOT)) + " " + finding.problem();
    }

    private static JsonObject json(Finding finding) {
        var problem = finding.problem();
        return new JsonObject()
                .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                .put("file", problem.place().file())
                .put("line", problem.place().line())
                .put("column", problem.place().column())
                .put("path", problem.path())
                .put("message", problem.message());
    }
}
