package io.hostler.cli.agent;

import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import io.hostler.core.allow.Allow;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Problem;
import io.hostler.core.event.Alert;
import io.hostler.core.playbook.AlertScope;
import io.hostler.core.playbook.Inputs;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.Playbook.Origin;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.playbook.Step;
import io.hostler.core.run.Programs;
import io.hostler.core.run.Run;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Compiles runs' own copies of their playbooks; the same text is compiled once.
final class KeptPrograms implements Programs {

    private static final int KEPT = 64;

    private final PlaybookLoader loader;
    private final Allow allow;
    private final Supplier<Map<String, Object>> facts;
    private final Map<String, Playbook> compiled = new ConcurrentHashMap<>();

    /// @param facts what expressions see of the host; it may block, and is asked only by playbooks that mention it
    KeptPrograms(PlaybookLoader loader, Allow allow, Supplier<Map<String, Object>> facts) {
        this.loader = loader;
        this.allow = allow;
        this.facts = facts;
    }

    @Override
    public Program of(Run run) {
        Playbook playbook = playbook(run);
        requireAllowed(playbook);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("inputs", inputs(playbook, run));
        values.put("host", mentions(playbook, "host") ? facts.get() : Map.of());
        values.put(
                "alert",
                run.cause()
                        .firing()
                        .map(KeptPrograms::alert)
                        .map(AlertScope::values)
                        .orElseGet(AlertScope::none));
        return new Program(playbook, values);
    }

    private Playbook playbook(Run run) {
        if (compiled.size() > KEPT) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(run.text().getString("digest"), _ -> compile(run));
    }

    private Playbook compile(Run run) {
        Origin origin = run.origin();
        return switch (loader.load(origin.file(), origin.text(), origin.sources())) {
            case Checked.Valid<Playbook> valid -> valid.value();
            case Checked.Refused<Playbook> refused ->
                throw invalid(refused.problems().getFirst());
        };
    }

    private static TaskException invalid(Problem problem) {
        return new TaskException(ErrorCode.INVALID_PARAMETER, "%s", problem);
    }

    private static Map<String, Object> inputs(Playbook playbook, Run run) {
        return switch (Inputs.bind(playbook.inputs(), run.inputs().getMap())) {
            case Inputs.Valid valid -> valid.values();
            case Inputs.Refused refused ->
                throw new TaskException(
                        ErrorCode.INVALID_PARAMETER,
                        "inputs.%s %s",
                        refused.problems().getFirst().path(),
                        refused.problems().getFirst().message());
        };
    }

    private void requireAllowed(Playbook playbook) {
        for (Step step : playbook.steps()) {
            if (step instanceof Step.Call call && !allow.permits(call.task().name())) {
                throw new TaskException(
                        ErrorCode.PERMISSION_DENIED,
                        "step %s: task %s is not allowed on this host; add it to 'tasks' in the allow file",
                        step.id(),
                        call.task().name());
            }
        }
    }

    private static boolean mentions(Playbook playbook, String name) {
        return playbook.steps().stream()
                .flatMap(step -> step.mentions().stream())
                .anyMatch(path -> path.equals(name) || path.startsWith(name + "."));
    }

    private static Alert alert(JsonObject event) {
        return new Alert(
                Alert.Status.valueOf(event.getString("status").toUpperCase(Locale.ROOT)),
                event.getString("fingerprint"),
                Instant.parse(event.getString("starts_at")),
                texts(event.getJsonObject("labels")),
                texts(event.getJsonObject("annotations")),
                Optional.ofNullable(event.getString("generator_url")).orElse(""));
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new TreeMap<String, String>();
        json.forEach(entry -> texts.put(entry.getKey(), String.valueOf(entry.getValue())));
        return texts;
    }
}
