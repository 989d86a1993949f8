package io.hostler.core.playbook;

import io.hostler.api.Effect;
import io.hostler.api.Reverse;
import io.hostler.api.StateTask;
import io.hostler.api.VerbTask;
import java.util.List;
import java.util.Optional;

/// Finds the steps of a playbook that nothing can take back.
record Harm(List<Step> steps) {

    Destructive destructive() {
        return new Destructive(steps.stream()
                .flatMap(step -> reason(step).stream().map(why -> "step '" + step.id() + "': " + why))
                .toList());
    }

    static Optional<String> reason(Step step) {
        return step instanceof Step.Call call ? reason(call) : Optional.empty();
    }

    private static Optional<String> reason(Step.Call call) {
        return switch (call.task()) {
            case StateTask<?> state ->
                state.reverses() instanceof Reverse.None none
                        ? Optional.of(state.name() + " cannot be undone: " + none.reason())
                        : Optional.empty();
            case VerbTask<?, ?> verb ->
                verb.compensatedBy().isPresent()
                        ? Optional.empty()
                        : once(verb.name(), Samples.of(call).effect());
        };
    }

    private static Optional<String> once(String name, Optional<Effect> effect) {
        if (effect.isEmpty()) {
            return Optional.of(name + " is taken to run only once: its effect hangs on what is computed");
        }
        return effect.get() == Effect.ONCE
                ? Optional.of(name + " must run only once, and nothing takes it back")
                : Optional.empty();
    }
}
