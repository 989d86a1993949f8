package io.hostler.cli.command;

import io.hostler.cli.agent.Doctor;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Exit;
import io.hostler.cli.terminal.Screen;
import io.hostler.cli.terminal.Screen.Tone;
import io.hostler.core.config.LoadedConfig;
import io.hostler.core.config.Setting;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hostler doctor`: what is set, by whom, and what this agent could do in the worst case.
@Command(
        name = "doctor",
        description = "Checks files and folders, and says what this agent could do in the worst case.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Connection connection;

    @Override
    public Integer call() {
        LoadedConfig loaded = connection.config();
        Screen screen = connection.screen();
        List<Doctor.Finding> findings = new Doctor(loaded.config(), connection.socket()).findings();
        if (screen.json()) {
            screen.json(new JsonObject()
                    .put(
                            "items",
                            new JsonArray(
                                    findings.stream().map(Doctor.Finding::json).toList()))
                    .put(
                            "settings",
                            new JsonArray(loaded.settings().stream()
                                    .map(DoctorCommand::json)
                                    .toList())));
        } else {
            settings(loaded, screen);
            findings.forEach(finding -> screen.line(line(screen, finding)));
        }
        return findings.stream().allMatch(Doctor.Finding::ok) ? Exit.DONE : Exit.FAILED;
    }

    private static String line(Screen screen, Doctor.Finding finding) {
        String word = finding.ok() ? screen.toned(Tone.GOOD, "ok   ") : screen.toned(Tone.BAD, "wrong");
        return word + "  " + finding.says();
    }

    private static JsonObject json(Setting setting) {
        return new JsonObject()
                .put("key", setting.key())
                .put("value", setting.value())
                .put("source", setting.source());
    }

    private static void settings(LoadedConfig loaded, Screen screen) {
        screen.table(
                List.of("KEY", "VALUE", "FROM"),
                loaded.settings().stream()
                        .map(one -> List.of(one.key(), one.value(), one.source()))
                        .toList());
    }
}
