package io.hostler.core.expression;

/// A node of the tree that runs: typed, its names resolved, its operation chosen.
@FunctionalInterface
interface Code {

    Object run(Frame frame);

    /// An operation with one operand.
    interface One {
        Object apply(Frame frame, Object operand);
    }

    /// An operation with two operands.
    interface Two {
        Object apply(Frame frame, Object left, Object right);
    }

    /// A value that is known at compile time.
    record Constant(Object value) implements Code {

        @Override
        public Object run(Frame frame) {
            return value;
        }
    }

    /// Applies one operation at a place.
    record Apply(One operation, Code operand, int offset) implements Code {

        @Override
        public Object run(Frame frame) {
            Object value = operand.run(frame);
            try {
                return operation.apply(frame, value);
            } catch (Fault fault) {
                throw frame.at(offset, fault);
            }
        }
    }

    /// Applies an operation with two operands at a place.
    record ApplyTwo(Two operation, Code left, Code right, int offset) implements Code {

        @Override
        public Object run(Frame frame) {
            Object first = left.run(frame);
            Object second = right.run(frame);
            try {
                return operation.apply(frame, first, second);
            } catch (Fault fault) {
                throw frame.at(offset, fault);
            }
        }
    }
}
