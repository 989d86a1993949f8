package io.hostler.core.expression;

/// What went wrong in an operation that does not know its place; the node that called it adds the place.
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean missing;

    Fault(String message) {
        this(message, false);
    }

    private Fault(String message, boolean missing) {
        super(message, null, false, false);
        this.missing = missing;
    }

    static Fault missing(String message) {
        return new Fault(message, true);
    }

    boolean missing() {
        return missing;
    }
}
