package io.hostler.core.rule;

import io.hostler.core.allow.Allow;
import java.util.Map;

/// What decisions depend on besides the alert.
///
/// @param values of the names of [RuleContext#scope()], such as `host`
public record DecisionContext(Identity identity, Allow allow, Map<String, Object> values) {

    /// Takes a copy of the values.
    public DecisionContext {
        values = Map.copyOf(values);
    }
}
