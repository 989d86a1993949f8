package io.hostler.core.run;

import io.hostler.api.ErrorCode;
import io.hostler.api.Outcome;
import io.hostler.api.TaskException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Outcomes as the journal holds them.
final class OutcomeJson {

    private OutcomeJson() {}

    static JsonObject of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unchanged unchanged -> named("unchanged");
            case Outcome.Skipped skipped -> named("skipped").put("says", skipped.reason());
            case Outcome.Planned planned -> named("planned").put("changes", ValueJson.plan(planned.plan()));
            case Outcome.Unknown unknown -> named("unknown").put("says", unknown.reason());
            case Outcome.Changed changed -> named("changed").put("changes", ValueJson.plan(changed.plan()));
            case Outcome.Performed performed -> named("performed").put("outputs", OutputJson.of(performed.outputs()));
            case Outcome.Failed failed ->
                named("failed")
                        .put("code", failed.error().code().name())
                        .put("says", failed.error().getMessage())
                        .put("changes", ValueJson.plan(failed.begun()));
            case Outcome.NeedsAttention needs -> named("needs attention").put("says", needs.look());
        };
    }

    /// Reads an outcome back; a verb's outputs stay apart, since only its step knows their type.
    static Outcome of(JsonObject json) {
        String says = json.getString("says", "");
        var plan = ValueJson.plan(json.getJsonArray("changes", new JsonArray()));
        return switch (json.getString("outcome")) {
            case "skipped" -> new Outcome.Skipped(says);
            case "planned" -> new Outcome.Planned(plan);
            case "unknown" -> new Outcome.Unknown(says);
            case "changed" -> new Outcome.Changed(plan);
            case "performed" -> new Outcome.Performed(new SavedOutputs(json.getJsonObject("outputs")));
            case "failed" ->
                new Outcome.Failed(new TaskException(ErrorCode.valueOf(json.getString("code")), "%s", says), plan);
            case "needs attention" -> new Outcome.NeedsAttention(says);
            default -> new Outcome.Unchanged();
        };
    }

    private static JsonObject named(String outcome) {
        return new JsonObject().put("outcome", outcome);
    }

    /// The outputs of a verb that an earlier process performed.
    record SavedOutputs(JsonObject json) {}
}
