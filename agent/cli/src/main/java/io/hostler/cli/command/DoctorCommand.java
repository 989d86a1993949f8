package io.hostler.cli.command;

import io.hostler.cli.Exit;
import io.hostler.cli.agent.Doctor;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Screen;
import io.hostler.cli.terminal.Screen.Tone;
import io.hostler.core.config.LoadedConfig;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hostler doctor`: what is set, by whom, and what this agent could do in the worst case.
@Command(
        name = "doctor",
        description = "Checks files and folders, and says what this agent could do in the worst case.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Option(names = "--settings", description = "Shows each value of the configuration, and where it comes from.")
    private boolean settings;

    @Override
    public Integer call() {
        LoadedConfig loaded = connection.config();
        Screen screen = connection.screen();
        if (settings) {
            settings(loaded, screen);
            return Exit.DONE;
        }
        List<Doctor.Finding> findings = new Doctor(loaded.config(), connection.socket()).findings();
        if (screen.json()) {
            screen.json(new JsonObject()
                    .put("items", new JsonArray(findings.stream().map(Doctor.Finding::json).toList())));
        } else {
            findings.forEach(finding -> screen.line(
                    (finding.ok() ? screen.toned(Tone.GOOD, "ok   ") : screen.toned(Tone.BAD, "wrong"))
                            + "  " + finding.says()));
        }
        return findings.stream().allMatch(Doctor.Finding::ok) ? Exit.DONE : Exit.FAILED;
    }

    private static void settings(LoadedConfig loaded, Screen screen) {
        if (screen.json()) {
            var items = loaded.settings().stream()
                    .map(one -> new JsonObject()
                            .put("key", one.key())
                            .put("value", one.value())
                            .put("source", one.source()))
                    .toList();
            screen.json(new JsonObject().put("items", new JsonArray(items)));
            return;
        }
        screen.table(
                List.of("KEY", "VALUE", "FROM"),
                loaded.settings().stream()
                        .map(one -> List.of(one.key(), one.value(), one.source()))
                        .toList());
    }
}
