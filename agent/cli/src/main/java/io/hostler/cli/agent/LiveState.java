package io.hostler.cli.agent;

import io.hostler.core.allow.Allow;
import io.hostler.core.config.Reloaded;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Problem;
import io.hostler.core.guard.Pause;
import io.hostler.core.guard.PauseFile;
import io.hostler.core.operation.AgentState;
import io.hostler.core.operation.Refusal;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.rule.RuleChanges;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What operations look at in the agent of this process.
///
/// @param newest the newest sample of the host as JSON, empty before the first
/// @param reread reads the configuration anew; it blocks, and throws what is wrong
/// @param reloaded hears whether a reload was refused
public record LiveState(
        Engine engine,
        String host,
        InstantSource clock,
        Supplier<JsonObject> newest,
        Supplier<Reloaded> reread,
        Consumer<Boolean> reloaded)
        implements AgentState {

    @Override
    public String version() {
        return Version.number();
    }

    @Override
    public Allow allow() {
        return engine.allow();
    }

    @Override
    public PlaybookLibrary playbooks() {
        return engine.shelf().playbooks();
    }

    @Override
    public LiveRules rules() {
        return engine.shelf().rules();
    }

    @Override
    public Optional<Pause> pause() {
        return new PauseFile(engine.config().state()).read(clock.instant());
    }

    @Override
    public JsonObject sample() {
        return newest.get();
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("journal", engine.journal().healthy(), healthy()));
        Optional<String> invalid = rules().invalid().map(LiveRules.Invalid::words);
        checks.add(new Check("rules", invalid.isEmpty(), invalid.orElse("")));
        List<Problem> problems = playbooks().problems();
        checks.add(new Check(
                "playbooks",
                problems.isEmpty(),
                problems.isEmpty() ? "" : problems.getFirst().toString()));
        return List.copyOf(checks);
    }

    @Override
    public JsonObject reload() {
        Reloaded configuration = reread.get();
        Checked<RuleChanges> changes = engine.shelf().reload(configuration.now().config());
        reloaded.accept(changes instanceof Checked.Refused<RuleChanges>);
        return switch (changes) {
            case Checked.Valid<RuleChanges> valid ->
                json(valid.value()).put("at_next_start", new JsonArray(configuration.atNextStart()));
            case Checked.Refused<RuleChanges> refused ->
                throw new Refusal(
                        Refusal.Reason.INVALID,
                        "the rules stay as they were: " + refused.problems().size() + " problem(s)",
                        refused.problems().stream().map(LiveState::problem).toList());
        };
    }

    private String healthy() {
        return engine.journal().healthy() ? "" : "the journal cannot be written; see the log";
    }

    private static Refusal.Problem problem(Problem one) {
        return new Refusal.Problem(
                one.place().file(), one.place().line(), one.place().column(), one.path(), one.message());
    }

    private static JsonObject json(RuleChanges changes) {
        return new JsonObject()
                .put("added", new JsonArray(changes.added()))
                .put("removed", new JsonArray(changes.removed()))
                .put("changed", new JsonArray(changes.changed()))
                .put("now_auto", new JsonArray(changes.nowAuto()));
    }
}
