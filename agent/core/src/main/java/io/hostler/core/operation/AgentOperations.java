package io.hostler.core.operation;

import io.hostler.core.dispatch.HoldStore;
import io.hostler.core.dispatch.Stores;
import io.hostler.core.journal.Journal;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.run.Run;
import io.hostler.core.run.RunJson;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import io.hostler.core.run.Runs;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The operations of the agent in this process. Its calls read the journal, and so block.
public final class AgentOperations implements Operations {

    private static final int LAST = 5;

    private final Journal journal;
    private final Listings listings;
    private final RunRequests requests;
    private final RunActions actions;
    private final AgentState state;

    /// Creates the operations of an agent.
    public AgentOperations(Journal journal, Stores stores, Runs runs, AgentState state) {
        this.journal = journal;
        this.state = state;
        this.listings = new Listings(journal, stores, state);
        this.requests = new RunRequests(journal, stores.ids(), runs, state);
        this.actions = new RunActions(journal, runs);
    }

    @Override
    public JsonObject status() {
        return journal.read(view -> {
                    List<Run> open = RunStore.open(view);
                    return new JsonObject()
                            .put("host", state.host())
                            .put("version", state.version())
                            .put("mode", state.allow().maxMode().name().toLowerCase(Locale.ROOT))
                            .put(
                                    "underway",
                                    runs(
                                            open,
                                            run -> !run.state().ended() && run.state() != RunState.AWAITING_APPROVAL))
                            .put("waiting", runs(open, run -> run.state() == RunState.AWAITING_APPROVAL))
                            .put("needs_you", runs(open, AgentOperations::needsPerson))
                            .put(
                                    "held",
                                    new JsonArray(HoldStore.open(view).stream()
                                            .map(hold -> hold.json())
                                            .toList()))
                            .put("last", runs(RunStore.newest(view, LAST, ""), run -> true));
                })
                .put("paused", state.pause().isPresent())
                .mergeIn(readiness());
    }

    @Override
    public JsonObject host() {
        return state.sample().put("hostname", state.host());
    }

    @Override
    public JsonObject list(Collection what, int limit, String after) {
        return listings.list(what, limit, after);
    }

    @Override
    public Optional<JsonObject> find(Collection what, String id) {
        return listings.find(what, id);
    }

    @Override
    public JsonObject start(JsonObject request, Caller caller) {
        Run run = requests.start(request, caller);
        return find(Collection.RUNS, run.id())
                .orElseThrow(() -> new Refusal(Reason.UNAVAILABLE, "run " + run.id() + ": cannot be read back"));
    }

    @Override
    public JsonObject act(String run, Action action, JsonObject details, Caller caller) {
        actions.act(run, action, details, caller);
        return find(Collection.RUNS, run)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "run " + run + ": there is none"));
    }

    @Override
    public JsonObject reload(Caller caller) {
        return state.reload();
    }

    @Override
    public JsonObject readiness() {
        var checks = state.checks();
        return new JsonObject()
                .put("ready", checks.stream().allMatch(AgentState.Check::ok))
                .put(
                        "checks",
                        new JsonArray(
                                checks.stream().map(AgentState.Check::json).toList()));
    }

    private static JsonArray runs(List<Run> runs, Predicate<Run> which) {
        return new JsonArray(runs.stream().filter(which).map(RunJson::brief).toList());
    }

    private static boolean needsPerson(Run run) {
        return run.state() == RunState.AWAITING_APPROVAL || run.state() == RunState.NEEDS_ATTENTION;
    }
}
