package io.hostler.core.expression;

/// `&&` (stops at false) and `||` (stops at true). As in CEL a failing side does not matter where the other decides.
record Junction(boolean stop, Code left, Code right) implements Code {

    @Override
    public Object run(Frame frame) {
        boolean first;
        try {
            first = (Boolean) left.run(frame);
        } catch (ExpressionException | UnknownValue failure) {
            return decided(frame, failure);
        }
        return first == stop ? first : right.run(frame);
    }

    /// Of two failures *unknown* is told: with that value known, the other might not matter.
    private Object decided(Frame frame, RuntimeException failure) {
        boolean second;
        try {
            second = (Boolean) right.run(frame);
        } catch (ExpressionException other) {
            throw failure;
        }
        if (second == stop) {
            return second;
        }
        throw failure;
    }
}
