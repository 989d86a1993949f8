package io.hostler.core.expression;

/// An expression is wrong, or has no value for what it was given. The message is one line and holds no secret.
public final class ExpressionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final int offset;
    private final boolean missing;

    ExpressionException(String message, Source source, int offset, boolean missing) {
        super(message, null, false, false);
        this.source = source;
        this.offset = Math.min(offset, source.text().length());
        this.missing = missing;
    }

    /// Returns the line within the source, from 1.
    public int line() {
        return source.line(offset);
    }

    /// Returns the column within the line, from 1, in Java chars.
    public int column() {
        return source.column(offset);
    }

    /// Returns the line of the source, and below it a caret that points at the place.
    public String caret() {
        return source.caret(offset);
    }

    /// Returns whether a key or value was not there, such as a label that the alert lacks: *not matched*, not wrong.
    public boolean missing() {
        return missing;
    }

    /// Returns the same error with other words, for a place where the words may hold a secret.
    ExpressionException saying(String message) {
        return new ExpressionException(message, source, offset, missing);
    }
}
