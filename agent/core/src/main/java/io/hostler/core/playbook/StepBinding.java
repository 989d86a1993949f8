package io.hostler.core.playbook;

import io.hostler.api.Bound;
import io.hostler.api.Bound.Problem;
import io.hostler.api.Params;
import io.hostler.api.Task;
import io.hostler.core.document.Place;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a task's parameters of a step, with the values that its expressions have now.
public final class StepBinding {

    private StepBinding() {}

    /// Evaluates and binds; each problem says where in the file its parameter stands.
    ///
    /// @param task the call's own, named again for its type
    /// @param values `inputs`, `steps`, `host` and `alert`
    public static <P extends Record> Bound<P> bind(Step.Call call, Task<P> task, Map<String, Object> values) {
        List<Problem> problems = new ArrayList<>();
        var given = new LinkedHashMap<String, Object>();
        var evaluation = new Evaluation(values);
        call.with().forEach((name, argument) -> {
            try {
                given.put(name, evaluation.of(argument));
            } catch (IllegalArgumentException | ExpressionException | UnknownValue e) {
                problems.add(new Problem(name, e.getMessage()));
            }
        });
        return problems.isEmpty() ? bound(call, task, given) : refused(call, problems);
    }

    /// Finds where a parameter stands, or the step where it does not.
    static Place place(Step.Call call, String parameter) {
        return Optional.ofNullable(call.with().get(parameter))
                .map(Argument::place)
                .orElse(call.head().place());
    }

    private static <P extends Record> Bound<P> bound(Step.Call call, Task<P> task, Map<String, Object> given) {
        return switch (Params.bind(task.parameters(), given)) {
            case Bound.Valid<P> valid -> valid;
            case Bound.Refused<P> refused -> refused(call, refused.problems());
        };
    }

    private static <P extends Record> Bound<P> refused(Step.Call call, List<Problem> problems) {
        return new Bound.Refused<>(problems.stream()
                .map(one -> new Problem(one.path(), one.message() + " (" + place(call, one.path()) + ")"))
                .toList());
    }
}
