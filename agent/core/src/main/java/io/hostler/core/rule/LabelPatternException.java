package io.hostler.core.rule;

import java.io.Serial;

/// A pattern looked at a label's value for too long.
final class LabelPatternException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LabelPatternException(String pattern) {
        super("pattern '" + pattern + "' takes too long; write it without nested repetition", null, false, false);
    }
}
