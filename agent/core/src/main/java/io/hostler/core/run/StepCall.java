package io.hostler.core.run;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static io.hostler.api.ErrorCode.NOT_VERIFIED;

import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import io.hostler.core.playbook.Step;
import io.hostler.core.playbook.StepBinding;
import java.util.List;
import java.util.Optional;

/// Evaluates a step's `when`, fills in its parameters, and lets later steps see how it ended.
record StepCall(Step step, Values values) {

    /// What is done with a step whose parameters are filled in.
    @FunctionalInterface
    interface Work {
        <P extends Record> Outcome on(BoundStep<P> step);
    }

    Outcome call(Work work) {
        try {
            Optional<String> unknown = values.unknownAmong(step.mentions());
            if (unknown.isPresent()) {
                values.unknown(step.id());
                return new Outcome.Unknown("depends on step " + unknown.get());
            }
            if (!applies()) {
                values.skip(step.id());
                return new Outcome.Skipped(
                        "skipped by when: " + step.head().when().orElseThrow().source());
            }
            return switch (step) {
                case Step.Call call -> call(call, work);
                case Step.Check check -> check(check);
            };
        } catch (TaskException e) {
            return failed(e);
        } catch (ExpressionException | UnknownValue e) {
            return failed(new TaskException(INVALID_PARAMETER, e, step.head().place() + ": " + e.getMessage()));
        }
    }

    private boolean applies() {
        return step.head()
                .when()
                .map(when -> (Boolean) when.evaluate(values.all()))
                .orElse(true);
    }

    private Outcome call(Step.Call call, Work work) {
        return bound(call, call.task(), work);
    }

    private <P extends Record> Outcome bound(Step.Call call, Task<P> task, Work work) {
        P params = StepBinding.bind(call, task, values.all()).orThrow();
        var bound = new BoundStep<>(step.id(), task, params);
        Outcome outcome = work.on(bound);
        values.remember(bound, outcome);
        return outcome;
    }

    private Outcome check(Step.Check check) {
        boolean holds = (Boolean) check.holds().evaluate(values.all());
        values.checked(step.id());
        return holds
                ? new Outcome.Unchanged()
                : failed(new TaskException(NOT_VERIFIED, "%s", check.message().evaluate(values.all())));
    }

    private static Outcome failed(TaskException error) {
        return new Outcome.Failed(error, new Plan(List.of()));
    }
}
