package io.hostler.core.expression;

import java.util.Map;
import java.util.Set;

/// Text with `${{ … }}` in it. Safe for many threads.
///
/// Where the expression is the whole value, the template keeps its type; else all is joined as text: ints and doubles
// as
/// people write them, durations as `1h30m`, timestamps in ISO 8601. A template that mentions a secret is secret.
public final class Template {

    private Template() {}

    /// Parses and types the expressions in a text. Places of errors are within the whole text.
    ///
    /// @throws ExpressionException for the first thing that is wrong, with its place
    public static Template compile(String text, Scope scope) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the type of every value it gives.
    public Type type() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the text that it was compiled from.
    public String source() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns whether there is any expression in it.
    public boolean isDynamic() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the paths that its expressions read, as [Expression#mentions()].
    public Set<String> mentions() {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Returns the value for these values of the scope's names.
    ///
    /// @throws ExpressionException when an expression has none
    /// @throws UnknownValue when a function has no answer now
    public Object evaluate(Map<String, Object> values) {
        throw new UnsupportedOperationException("not built yet");
    }
}
