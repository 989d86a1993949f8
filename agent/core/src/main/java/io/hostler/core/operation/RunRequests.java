package io.hostler.core.operation;

import io.hostler.core.journal.Digests;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.Tx;
import io.hostler.core.journal.View;
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
import io.hostler.core.run.SecretInputs;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Runs that people and programs ask for.
record RunRequests(Journal journal, Ids ids, Runs runs, AgentState state) {

    private static final Set<String> KEYS = Set.of("id", "playbook", "inputs", "check", "yes");
    private static final String UUID_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private static final Map<Class<?>, String> WORDS =
            Map.of(String.class, "text", JsonObject.class, "an object", Boolean.class, "true or false");

    /// What became of a request.
    private record Accepted(Run run, boolean isNew) {}

    Run start(JsonObject request, Caller caller) {
        check(request);
        return known(request).orElseGet(() -> anew(request, caller));
    }

    /// A request that was answered before gets the same answer, whatever became of the playbook since.
    private Optional<Run> known(JsonObject request) {
        return Optional.ofNullable(request.getString("id"))
                .flatMap(id -> journal.read(view -> known(view, id, body(request))));
    }

    private static Optional<Run> known(View view, String id, String body) {
        Optional<Run> known = RunStore.find(view, id);
        if (known.isPresent() && !RunStore.bodyDigest(view, id).equals(Optional.of(body))) {
            throw new Refusal(Reason.CONFLICT, "id: run " + id + " was asked for with another body; make a new id");
        }
        return known;
    }

    private Run anew(JsonObject request, Caller caller) {
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
        Optional<Run> known = known(tx, id, body);
        if (known.isPresent()) {
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
        if (!request.containsKey(key)) {
            if (required) {
                problems.add(Problem.of(key, "is missing; add it"));
            }
        } else if (!type.isInstance(request.getValue(key))) {
            problems.add(Problem.of(key, "must be " + WORDS.get(type)));
        }
    }

    private static void requireInputs(Playbook playbook, JsonObject inputs) {
        List<Problem> secrets = SecretInputs.among(playbook.inputs(), inputs.fieldNames()).stream()
                .map(name -> Problem.of("inputs." + name, SecretInputs.WORDS))
                .toList();
        if (!secrets.isEmpty()) {
            throw new Refusal(Reason.INVALID, playbook.name() + ": its inputs are not right", secrets);
        }
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

    /// Objects have no order in JSON, so that of the keys makes no other body.
    private static String body(JsonObject request) {
        return Digests.sha256(sorted(request).encode());
    }

    private static JsonObject sorted(JsonObject json) {
        var sorted = new JsonObject();
        new TreeSet<>(json.fieldNames()).forEach(name -> {
            Object value = json.getValue(name);
            sorted.put(name, value instanceof JsonObject object ? sorted(object) : value);
        });
        return sorted;
    }
}
