package io.hostler.core.rule;

import java.io.Serial;

/// Matchers are wrong. The message is one line.
public final class MatchersException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int offset;

    MatchersException(String message, String text, int offset) {
        super(message, null, false, false);
        this.text = text;
        this.offset = Math.min(offset, text.length());
    }

    /// Returns the column within the text, from 1, in Java chars.
    public int column() {
        return offset + 1;
    }

    /// Returns the text, and below it a caret that points at the place.
    public String caret() {
        return text + "\n" + " ".repeat(offset) + "^";
    }
}
