package io.hostler.cli.command;

import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Clock;
import io.hostler.cli.terminal.Screen;
import io.hostler.cli.terminal.Screen.Tone;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hostler status`: one screen that says how the agent is, what it does, and what it needs.
@Command(name = "status", description = "One screen: mode, pause, runs under way, what is held and why, needs you.")
final class StatusCommand implements Runnable {

    @Mixin
    private Connection connection;

    @Override
    public void run() {
        JsonObject status = connection.operations().status();
        Screen screen = connection.screen();
        if (screen.json()) {
            screen.json(status);
            return;
        }
        String ready = status.getBoolean("ready", false)
                ? screen.toned(Tone.GOOD, "ready")
                : screen.toned(Tone.BAD, "not ready");
        screen.line(screen.toned(Tone.BOLD, status.getString("host")) + "  Hostler " + status.getString("version")
                + "  " + ready + "  highest mode " + status.getString("mode"));
        if (status.getBoolean("paused", false)) {
            screen.line(screen.toned(
                    Tone.WARN, "paused: rules start nothing; the file 'pause' of the state folder says so"));
        }
        section(screen, "needs you", status.getJsonArray("needs_you"));
        section(screen, "under way", status.getJsonArray("underway"));
        held(screen, status.getJsonArray("held"));
        section(screen, "last runs", status.getJsonArray("last"));
        checks(screen, status.getJsonArray("checks", new JsonArray()));
    }

    private static void section(Screen screen, String title, JsonArray runs) {
        if (runs.isEmpty()) {
            screen.line(title + ": none");
            return;
        }
        screen.line(title + ":");
        runs.forEach(item -> screen.line("  " + line((JsonObject) item)));
    }

    private static String line(JsonObject run) {
        return Clock.time(run.getString("requested_at")) + "  " + run.getString("playbook") + "  "
                + run.getString("state") + "  " + run.getString("cause") + "  " + run.getString("id");
    }

    private static void held(Screen screen, JsonArray holds) {
        if (holds.isEmpty()) {
            screen.line("held: nothing");
            return;
        }
        screen.line("held:");
        for (Object item : holds) {
            var hold = (JsonObject) item;
            screen.line("  " + hold.getString("rule") + ": " + hold.getString("reason"));
        }
    }

    private static void checks(Screen screen, JsonArray checks) {
        for (Object item : checks) {
            var check = (JsonObject) item;
            if (!check.getBoolean("ok")) {
                screen.line(screen.toned(Tone.BAD, check.getString("name") + ": " + check.getString("says")));
            }
        }
    }
}
