package io.hostler.core.run;

import io.hostler.api.Change;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.core.journal.View;
import io.hostler.core.run.History.Dated;
import io.hostler.core.run.RunLog.Entry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Runs as the API gives them.
public final class RunJson {

    private static final double NANOS = 1e9;

    private RunJson() {}

    /// Returns one line's worth of a run.
    public static JsonObject brief(Run run) {
        var json = new JsonObject()
                .put("id", run.id())
                .put("playbook", run.playbook())
                .put("state", run.state().words())
                .put("check", run.check())
                .put("cause", run.cause().says())
                .put("who", run.cause().who())
                .put("note", run.note())
                .put("requested_at", run.times().requested().toString());
        run.order().rule().ifPresent(rule -> json.put("rule", rule));
        run.order().episode().ifPresent(episode -> json.put("episode", episode));
        run.times().started().ifPresent(time -> json.put("started_at", time.toString()));
        run.times().ended().ifPresent(time -> json.put("ended_at", time.toString()));
        return json;
    }

    /// Finds a run, with its five lines, inputs and steps.
    public static Optional<JsonObject> find(View view, String id) {
        return RunStore.find(view, id).map(run -> whole(run, History.of(view, id), RunStore.verdict(view, id)));
    }

    static JsonObject whole(Run run, History history, String verdict) {
        return brief(run)
                .put("verdict", verdict)
                .put("inputs", run.inputs())
                .put("report", new JsonArray(new FiveLines(run, history, verdict).lines()))
                .put("steps", steps(history));
    }

    private static JsonArray steps(History history) {
        Map<String, JsonObject> steps = new LinkedHashMap<>();
        Map<String, Instant> begun = new LinkedHashMap<>();
        for (Dated dated : history.entries()) {
            String id = dated.entry().step();
            var step = steps.computeIfAbsent(id, _ -> new JsonObject()
                    .put("id", id)
                    .put("outcome", "running")
                    .put("changes", new JsonArray()));
            begun.putIfAbsent(id, dated.at());
            step.put("seconds", Duration.between(begun.get(id), dated.at()).toNanos() / NANOS);
            add(step, dated.entry());
        }
        return new JsonArray(steps.values().stream().toList());
    }

    private static void add(JsonObject step, Entry entry) {
        switch (entry) {
            case Entry.Foreseen foreseen -> end(step, foreseen.outcome());
            case Entry.Intent intent -> step.put("outcome", "running").put("changes", changes(intent.plan()));
            case Entry.Made made -> mark(step, made.change(), "made");
            case Entry.Undone undone -> mark(step, undone.change(), "undone");
            case Entry.Ended ended -> end(step, ended.outcome());
        }
    }

    private static void end(JsonObject step, Outcome outcome) {
        JsonObject json = OutcomeJson.of(outcome);
        step.put("outcome", json.getString("outcome")).put("says", json.getString("says", ""));
        if (outcome instanceof Outcome.Planned planned) {
            step.put("changes", changes(planned.plan()));
        }
        if (json.containsKey("outputs")) {
            step.put("outputs", json.getJsonObject("outputs"));
        }
    }

    private static void mark(JsonObject step, Change change, String state) {
        step.getJsonArray("changes").stream()
                .map(JsonObject.class::cast)
                .filter(json -> json.getString("item").equals(change.item()))
                .forEach(json -> json.put("state", state));
    }

    private static JsonArray changes(Plan plan) {
        var changes = new JsonArray();
        plan.changes()
                .forEach(change -> changes.add(new JsonObject()
                        .put("item", change.item())
                        .put("before", ValueWords.of(change.before()))
                        .put("after", ValueWords.of(change.after()))
                        .put("diff", new JsonArray(TextDiff.of(change.before(), change.after())))
                        .put("reverse", ValueJson.reverse(change.reverse()))
                        .put("summary", change.summary())
                        .put("state", "planned")));
        return changes;
    }
}
