package io.hostler.core.expression;

import java.util.Map;
import java.util.Set;

/// An expression, parsed and typed once, evaluated many times. Safe for many threads.
public final class Expression {

    private Expression() {}

    /// Parses and types an expression.
    ///
    /// @throws ExpressionException for the first thing that is wrong, with its place
    public static Expression compile(String source, Scope scope) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the type of every value it gives; [Type#SECRET] when it mentions a secret.
    public Type type() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the text that it was compiled from.
    public String source() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the paths that it reads, from the root through records, such as `inputs.path` or `alert.labels`.
    public Set<String> mentions() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the value for these values of the scope's names.
    ///
    /// @throws ExpressionException when there is none: a missing key, a division by zero, an overflow, a bound
    /// @throws UnknownValue when a function has no answer now
    public Object evaluate(Map<String, Object> values) {
        throw new UnsupportedOperationException("not built yet");
    }
}
