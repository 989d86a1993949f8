package io.hostler.core.expression;

import java.util.Map;

/// What one evaluation holds: the values, the variables of macros, and what it may still spend.
final class Frame {

    private static final int STEPS = 100_000;
    private static final int LOOKS = 2_000_000;

    private final Source source;
    private final Map<String, Object> values;
    private final Object[] variables;
    private int steps = STEPS;
    private int looks = LOOKS;

    Frame(Source source, Map<String, Object> values, int variables) {
        this.source = source;
        this.values = values;
        this.variables = new Object[variables];
    }

    Map<String, Object> values() {
        return values;
    }

    Object variable(int slot) {
        return variables[slot];
    }

    void set(int slot, Object value) {
        variables[slot] = value;
    }

    /// Counts work, so that no expression runs away.
    void spend(int work) {
        steps -= work;
        if (steps < 0) {
            throw new Fault("takes more than 100000 steps; work on less");
        }
    }

    /// Counts a character that a pattern looks at.
    void look() {
        if (--looks < 0) {
            throw new Fault("the pattern takes too many steps on this text; make it simpler");
        }
    }

    ExpressionException at(int offset, Fault fault) {
        return fault.missing() ? source.missing(offset, fault.getMessage()) : source.error(offset, fault.getMessage());
    }
}
