package io.hostler.core.expression;

import io.hostler.core.expression.Type.ListOf;
import java.util.Optional;

/// The type that an operator gives for the types of its operands; empty where it takes no such operands.
final class OperatorTypes {

    private OperatorTypes() {}

    static Optional<Type> membership(Type element, Type container) {
        boolean fits =
                switch (container) {
                    case ListOf(Type of) -> Types.comparable(element, of);
                    case Type.Simple simple -> simple == Type.DYN;
                    default -> element == Type.TEXT || element == Type.DYN;
                };
        return Optional.of(Type.BOOL).filter(bool -> fits);
    }

    static Optional<Type> arithmetic(char operator, Type left, Type right) {
        if (left == Type.DYN || right == Type.DYN) {
            return Optional.of(Type.DYN);
        }
        if (Types.isNumber(left) && Types.isNumber(right)) {
            boolean ints = left == Type.INT && right == Type.INT;
            return Optional.of(ints ? Type.INT : Type.DOUBLE).filter(type -> ints || operator != '%');
        }
        return switch (operator) {
            case '+' -> sum(left, right);
            case '-' -> difference(left, right);
            default -> Optional.empty();
        };
    }

    private static Optional<Type> sum(Type left, Type right) {
        if (left instanceof ListOf && right instanceof ListOf) {
            return Types.joined(left, right).filter(type -> Types.comparable(left, right));
        }
        boolean moment =
                left == Type.TIMESTAMP && right == Type.DURATION || left == Type.DURATION && right == Type.TIMESTAMP;
        boolean same = left == right && (left == Type.TEXT || left == Type.DURATION);
        return moment ? Optional.of(Type.TIMESTAMP) : Optional.of(left).filter(type -> same);
    }

    private static Optional<Type> difference(Type left, Type right) {
        if (right == Type.DURATION) {
            return Optional.of(left).filter(type -> left == Type.DURATION || left == Type.TIMESTAMP);
        }
        return Optional.of(Type.DURATION).filter(type -> left == Type.TIMESTAMP && right == Type.TIMESTAMP);
    }
}
