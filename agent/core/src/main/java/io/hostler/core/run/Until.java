package io.hostler.core.run;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static io.hostler.api.ErrorCode.NOT_VERIFIED;

import io.hostler.api.ErrorCode;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.api.TaskException;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What `retry.until` asks of a step that did not fail by itself.
///
/// @param step its id
/// @param values what the expression sees once the step ended so
record Until(String step, Expression condition, Function<Outcome, Map<String, Object>> values)
        implements UnaryOperator<Outcome> {

    @Override
    public Outcome apply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Performed performed -> judged(performed, new Plan(List.of()));
            case Outcome.Changed changed -> judged(changed, changed.plan());
            case Outcome.Unchanged unchanged -> judged(unchanged, new Plan(List.of()));
            default -> outcome;
        };
    }

    private Outcome judged(Outcome outcome, Plan begun) {
        try {
            boolean holds = Boolean.TRUE.equals(condition.evaluate(values.apply(outcome)));
            return holds ? outcome : failed(NOT_VERIFIED, "does not hold", begun);
        } catch (UnknownValue e) {
            return failed(NOT_VERIFIED, e.getMessage(), begun);
        } catch (ExpressionException e) {
            return failed(INVALID_PARAMETER, e.getMessage(), begun);
        }
    }

    private Outcome failed(ErrorCode code, String why, Plan begun) {
        var error = new TaskException(code, "%s: retry.until: %s: %s", step, condition.source(), why);
        return new Outcome.Failed(error, begun);
    }
}
