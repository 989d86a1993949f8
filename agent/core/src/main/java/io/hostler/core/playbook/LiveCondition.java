package io.hostler.core.playbook;

import io.hostler.api.Condition;
import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import java.util.Map;

/// An expression that a task asks again and again; metrics move between the answers, the rest stands still.
record LiveCondition(Expression expression, Map<String, Object> values) implements Condition {

    @Override
    public boolean holds() {
        try {
            return Boolean.TRUE.equals(expression.evaluate(values));
        } catch (UnknownValue unknown) {
            return false; // too few samples yet: not so far, as the contract has it
        } catch (ExpressionException e) {
            throw new TaskException(ErrorCode.INVALID_PARAMETER, e, expression.source() + ": " + e.getMessage());
        }
    }

    @Override
    public String source() {
        return expression.source();
    }
}
