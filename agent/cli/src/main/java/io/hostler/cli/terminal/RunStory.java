package io.hostler.cli.terminal;

import io.hostler.cli.terminal.Screen.Tone;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/// Tells a run: its five lines, then each step with its diff.
public record RunStory(Screen screen) {

    /// Prints the whole run.
    public void tell(JsonObject run) {
        screen.line(screen.toned(
                Tone.BOLD,
                "Run " + run.getString("id") + "  " + run.getString("playbook") + "  " + run.getString("state")));
        run.getJsonArray("report", new JsonArray()).forEach(line -> screen.line("  " + line));
        steps(run);
    }

    /// Prints only the steps.
    public void steps(JsonObject run) {
        run.getJsonArray("steps", new JsonArray()).forEach(step -> step((JsonObject) step));
    }

    private void step(JsonObject step) {
        String outcome = step.getString("outcome");
        String says = step.getString("says", "");
        String seconds = String.format(Locale.ROOT, "%.3f s", step.getDouble("seconds", 0.0));
        screen.line("  " + step.getString("id") + ": " + screen.toned(tone(outcome), outcome)
                + (says.isEmpty() ? "" : ", " + says) + screen.toned(Tone.DIM, "  " + seconds));
        step.getJsonArray("changes", new JsonArray()).forEach(change -> change((JsonObject) change));
    }

    /// The mark is `!` for what cannot be taken back.
    private void change(JsonObject change) {
        String reverse = change.getString("reverse");
        boolean lasting = reverse.startsWith("none");
        screen.line("    " + (lasting ? screen.toned(Tone.WARN, "! ") : "~ ") + change.getString("summary")
                + (lasting ? "  (cannot be undone: " + reverse.substring("none: ".length()) + ")" : ""));
        change.getJsonArray("diff", new JsonArray()).forEach(line -> screen.line("      " + toned((String) line)));
    }

    private String toned(String line) {
        return line.startsWith("- ") ? screen.toned(Tone.BAD, line) : screen.toned(Tone.GOOD, line);
    }

    private static Tone tone(String outcome) {
        return switch (outcome) {
            case "changed", "performed", "unchanged" -> Tone.GOOD;
            case "failed", "needs attention" -> Tone.BAD;
            case "planned", "unknown" -> Tone.WARN;
            default -> Tone.DIM;
        };
    }
}
