package io.hostler.core.run;

import io.hostler.api.Bound;
import io.hostler.api.Task;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.Step;
import io.hostler.core.playbook.StepBinding;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The names of all that a run will touch, as far as they can be told before it begins.
final class LockNames {

    private LockNames() {}

    /// A step whose parameters hang on an earlier step's outputs locks its task's name instead.
    static SortedSet<String> of(Playbook playbook, Values values) {
        var names = new TreeSet<String>();
        for (Step step : playbook.steps()) {
            if (step instanceof Step.Call call) {
                names.addAll(of(call, call.task(), values));
            }
        }
        return names;
    }

    private static boolean late(String path) {
        return path.equals("steps") || path.startsWith("steps.");
    }

    private static <P extends Record> Set<String> of(Step.Call call, Task<P> task, Values values) {
        Set<String> unknown = Set.of("task:" + task.name());
        if (call.with().values().stream()
                .flatMap(argument -> argument.mentions().stream())
                .anyMatch(LockNames::late)) {
            return unknown;
        }
        try {
            return StepBinding.bind(call, task, values.all()) instanceof Bound.Valid<P> valid
                    ? task.locks(valid.params())
                    : Set.of();
        } catch (ExpressionException | UnknownValue e) {
            return unknown; // the step itself will say what is wrong
        }
    }
}
