package io.hostler.core.run;

import io.hostler.api.Effect;
import io.hostler.api.Outcome;
import io.hostler.api.VerbTask;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the expressions of one run see: inputs, host, the alert if there is one, and the steps so far.
final class Values {

    private static final String RAN = "ran";
    private static final String CHANGED = "changed";

    private final Map<String, Object> steps = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, Object> all = new LinkedHashMap<>();

    Values(Map<String, Object> given) {
        all.putAll(given);
        all.put("steps", Collections.unmodifiableMap(steps));
    }

    Map<String, Object> all() {
        return Collections.unmodifiableMap(all);
    }

    /// Lets later steps see how this one ended.
    <P extends Record> void remember(BoundStep<P> step, Outcome outcome) {
        if (outcome instanceof Outcome.Unknown) {
            unknown(step.id());
            return;
        }
        steps.put(step.id(), seen(step, outcome));
    }

    /// Returns all, and this step as if it had ended so.
    <P extends Record> Map<String, Object> with(BoundStep<P> step, Outcome outcome) {
        var others = new LinkedHashMap<>(steps);
        others.put(step.id(), seen(step, outcome));
        var seeing = new LinkedHashMap<>(all);
        seeing.put("steps", others);
        return seeing;
    }

    private static <P extends Record> Map<String, Object> seen(BoundStep<P> step, Outcome outcome) {
        var seen = new LinkedHashMap<String, Object>();
        if (outcome instanceof Outcome.Performed performed && step.task() instanceof VerbTask<P, ?> verb) {
            seen.putAll(OutputJson.values(performed.outputs(), verb.outputs()));
        }
        seen.put(RAN, true);
        seen.put(CHANGED, changed(step, outcome));
        return seen;
    }

    /// Lets later steps see that this one was left out.
    void skip(String step) {
        steps.put(step, Map.of(RAN, false, CHANGED, false));
    }

    /// Lets later steps see that this assertion was looked at.
    void checked(String step) {
        steps.put(step, Map.of(RAN, true, CHANGED, false));
    }

    /// Says that a check cannot tell how this step will end.
    void unknown(String step) {
        unknown.add(step);
    }

    /// Returns the first step that somebody needs and a check cannot foresee.
    ///
    /// @param mentions paths such as `steps.before.output`
    Optional<String> unknownAmong(Collection<String> mentions) {
        return unknown.stream()
                .filter(step -> mentions.stream()
                        .anyMatch(path -> path.equals("steps." + step) || path.startsWith("steps." + step + ".")))
                .findFirst();
    }

    private static <P extends Record> boolean changed(BoundStep<P> step, Outcome outcome) {
        return outcome instanceof Outcome.Changed
                || outcome instanceof Outcome.Planned
                || outcome instanceof Outcome.Performed
                        && step.task() instanceof VerbTask<P, ?> verb
                        && verb.effect(step.params()) != Effect.READS;
    }
}
