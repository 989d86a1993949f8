package io.hostler.core.expression;

/// There is no answer now, for example because a series has too few samples. It is neither true nor false.
///
/// It passes through every operator, except that `false && unknown` is false and `true || unknown` is true,
/// in both orders. Callers neither fire nor resolve on it.
public final class UnknownValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says in one line what is not known and why.
    public UnknownValue(String message) {
        super(message, null, false, false);
    }
}
