package io.hostler.core.playbook;

import io.hostler.api.Bound;
import io.hostler.api.Params;
import io.hostler.api.Task;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a task's parameters of a step, with the values that its expressions have now.
public final class StepBinding {

    private StepBinding() {}

    /// Evaluates and binds; all problems have the place of their parameter.
    public static Checked<BoundCall<?>> bind(Step.Call call, RunScope scope) {
        var problems = new Problems();
        var given = new LinkedHashMap<String, Object>();
        var evaluation = new Evaluation(scope.values());
        call.with().forEach((name, argument) -> {
            try {
                given.put(name, evaluation.of(argument));
            } catch (IllegalArgumentException | ExpressionException | UnknownValue e) {
                problems.add(argument.place(), path(call, name), e.getMessage());
            }
        });
        return problems.all().isEmpty()
                ? bound(call, call.task(), given)
                : new Checked.Refused<>(problems.all());
    }

    private static <P extends Record> Checked<BoundCall<?>> bound(Step.Call call, Task<P> task, Map<String, Object> given) {
        return switch (Params.bind(task.parameters(), given)) {
            case Bound.Valid<P> valid -> new Checked.Valid<>(new BoundCall<>(task, valid.params()));
            case Bound.Refused<P> refused -> new Checked.Refused<>(placed(call, refused.problems()));
        };
    }

    /// Gives problems the place of the argument, or of the step where there is none.
    static List<Problem> placed(Step.Call call, List<Bound.Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(place(call, problem.path()), path(call, problem.path()), problem.message()))
                .toList();
    }

    private static Place place(Step.Call call, String name) {
        return Optional.ofNullable(call.with().get(name))
                .map(Argument::place)
                .orElse(call.head().place());
    }

    private static String path(Step.Call call, String name) {
        return call.id() + ".with" + (name.isEmpty() ? "" : "." + name);
    }
}
