package io.hostler.core.rule;

import io.hostler.core.allow.Mode;
import io.hostler.core.event.Alert;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.UnknownValue;
import io.hostler.core.playbook.AlertScope;
import io.hostler.core.playbook.Inputs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Asks rules what they make of one alert.
final class Decider {

    private final Alert alert;
    private final DecisionContext context;
    private final Map<String, Object> values;

    Decider(Alert alert, DecisionContext context) {
        this.alert = alert;
        this.context = context;
        this.values = new HashMap<>(context.values());
        values.put("alert", AlertScope.values(alert));
    }

    Decision decide(Rule rule) {
        return rule.matchers()
                .mismatch(alert.labels())
                .or(() -> otherHost(rule))
                .<Decision>map(reason -> new Decision.NotMatched(rule, reason))
                .orElseGet(() -> when(rule));
    }

    /// A rule that is written for another host is no rule of this one.
    private Optional<String> otherHost(Rule rule) {
        return rule.target() instanceof Target.Constant constant
                ? constant.elsewhere(alert.labels(), context.identity())
                        .map(_ -> "its target is " + constant.host() + ", this is "
                                + context.identity().name())
                : Optional.empty();
    }

    private Decision when(Rule rule) {
        if (rule.when().isEmpty()) {
            return taken(rule);
        }
        Expression when = rule.when().get();
        try {
            return Boolean.TRUE.equals(when.evaluate(values))
                    ? taken(rule)
                    : new Decision.NotMatched(rule, "when: " + when.source() + " is false");
        } catch (UnknownValue e) {
            return new Decision.NotMatched(rule, "when: is not known now: " + e.getMessage());
        } catch (ExpressionException e) {
            String reason = "when: " + e.getMessage();
            return e.missing() ? new Decision.NotMatched(rule, reason) : new Decision.Unusable(rule, reason);
        }
    }

    private Decision taken(Rule rule) {
        var given = new HashMap<String, Object>();
        for (var entry : rule.with().entrySet()) {
            try {
                given.put(entry.getKey(), entry.getValue().evaluate(values));
            } catch (ExpressionException | UnknownValue e) {
                return new Decision.Unusable(rule, "with." + entry.getKey() + ": " + e.getMessage());
            }
        }
        return switch (Inputs.bind(rule.inputs(), given)) {
            case Inputs.Valid valid -> matched(rule, valid);
            case Inputs.Refused refused -> {
                var first = refused.problems().getFirst();
                yield new Decision.Unusable(rule, "with." + first.path() + ": " + first.message());
            }
        };
    }

    private Decision matched(Rule rule, Inputs.Valid inputs) {
        Mode highest = context.allow().maxMode();
        return new Decision.Matched(
                rule,
                rule.target().host(alert.labels()).orElse(context.identity().name()),
                rule.target().elsewhere(alert.labels(), context.identity()),
                rule.mode().compareTo(highest) <= 0 ? rule.mode() : highest,
                inputs.values());
    }
}
