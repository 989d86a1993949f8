package io.hostler.core.operation;

import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.Tx;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.playbook.Inputs;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.Step;
import io.hostler.core.run.Cause;
import io.hostler.core.run.Run;
import io.hostler.core.run.Run.Order;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import io.hostler.core.run.Runs;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Runs that people and programs ask for.
record RunRequests(Journal journal, Ids ids, Runs runs, AgentState state) {

    private static final Set<String> KEYS = Set.of("id", "playbook", "inputs", "check", "yes");
    private static final String UUID_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    /// What became of a request.
    private record Accepted(Run run, boolean isNew) {}

    Run start(JsonObject request, Caller caller) {
        check(request);
        String name = request.getString("playbook");
        Playbook playbook = state.playbooks()
                .find(name)
                .orElseThrow(
                        () -> new Refusal(Reason.NOT_FOUND, state.playbooks().missing(name)));
        JsonObject inputs = request.getJsonObject("inputs", new JsonObject());
        requireInputs(playbook, inputs);
        requireAllowed(playbook);
        Accepted accepted = journal.commit(tx -> accept(tx, request, playbook, inputs, caller));
        if (accepted.isNew) {
            runs.begin(accepted.run);
        }
        return accepted.run;
    }

    private Accepted accept(Tx tx, JsonObject request, Playbook playbook, JsonObject inputs, Caller caller) {
        String id = request.getString("id", ids.next());
        String body = body(request);
        Optional<Run> known = RunStore.find(tx, id);
        if (known.isPresent()) {
            if (!RunStore.bodyDigest(tx, id).equals(Optional.of(body))) {
                throw new Refusal(Reason.CONFLICT, "id: run " + id + " was asked for with another body; make a new id");
            }
            return new Accepted(known.get(), false);
        }
        boolean check = request.getBoolean("check", false);
        boolean asks = playbook.destructive().holds() && !request.getBoolean("yes", false) && !check;
        var cause = Cause.person(caller.name(), caller.name() + " asked for " + playbook.name());
        Run run = Run.requested(
                id,
                playbook,
                inputs,
                check,
                cause,
                Order.PERSON,
                asks ? RunState.AWAITING_APPROVAL : RunState.QUEUED,
                tx.now());
        RunStore.insert(tx, run, body);
        return new Accepted(run, true);
    }

    private static void check(JsonObject request) {
        List<Problem> problems = new ArrayList<>();
        var unknown = new TreeSet<>(request.fieldNames());
        unknown.removeAll(KEYS);
        unknown.forEach(key -> problems.add(Problem.of(key, "is unknown; remove it")));
        type(request, "playbook", String.class, true, problems);
        type(request, "inputs", JsonObject.class, false, problems);
        type(request, "check", Boolean.class, false, problems);
        type(request, "yes", Boolean.class, false, problems);
        type(request, "id", String.class, false, problems);
        if (problems.isEmpty() && !request.getString("id", "").matches("|" + UUID_7)) {
            problems.add(Problem.of("id", "must be a UUID of version 7 in small letters"));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(Reason.INVALID, "the run cannot be asked for so", problems);
        }
    }

    private static void type(JsonObject request, String key, Class<?> type, boolean required, List<Problem> problems) {
        Optional<Object> value = Optional.ofNullable(request.getValue(key));
        if (value.isEmpty() && required) {
            problems.add(Problem.of(key, "is missing; add it"));
        }
        value.filter(one -> !type.isInstance(one))
                .ifPresent(_ -> problems.add(Problem.of(key, "must be a " + type.getSimpleName())));
    }

    private static void requireInputs(Playbook playbook, JsonObject inputs) {
        if (Inputs.bind(playbook.inputs(), inputs.getMap()) instanceof Inputs.Refused refused) {
            throw new Refusal(
                    Reason.INVALID,
                    playbook.name() + ": its inputs are not right",
                    refused.problems().stream()
                            .map(problem -> Problem.of("inputs." + problem.path(), problem.message()))
                            .toList());
        }
    }

    /// The engine's host would refuse it too, but only half way through.
    private void requireAllowed(Playbook playbook) {
        for (Step step : playbook.steps()) {
            if (step instanceof Step.Call call
                    && !state.allow().permits(call.task().name())) {
                throw new Refusal(
                        Reason.FORBIDDEN,
                        playbook.name() + ": task " + call.task().name()
                                + " is not allowed on this host; add it to 'tasks' in the allow file");
            }
        }
    }

    private static String body(JsonObject request) {
        try {
            return io.hostler.core.journal.Digests.sha256(request.encode());
        } catch (DecodeException e) {
            throw new Refusal(Reason.INVALID, "the request is no JSON");
        }
    }
}
