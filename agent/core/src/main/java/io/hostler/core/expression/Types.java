package io.hostler.core.expression;

import io.hostler.core.expression.Type.ListOf;
import io.hostler.core.expression.Type.MapOf;
import io.hostler.core.expression.Type.RecordOf;
import java.util.Optional;

/// Which types fit together.
final class Types {

    private Types() {}

    static boolean isNumber(Type type) {
        return type == Type.INT || type == Type.DOUBLE;
    }

    static boolean isMap(Type type) {
        return type instanceof MapOf || type instanceof RecordOf;
    }

    /// Whether `==` has a meaning for the two.
    static boolean comparable(Type left, Type right) {
        if (left == Type.DYN || right == Type.DYN || isNumber(left) && isNumber(right)) {
            return true;
        }
        if (left instanceof ListOf(Type a) && right instanceof ListOf(Type b)) {
            return comparable(a, b);
        }
        if (left instanceof MapOf(Type a) && right instanceof MapOf(Type b)) {
            return comparable(a, b);
        }
        return isMap(left) && isMap(right) || left.equals(right);
    }

    static boolean isOrdered(Type type) {
        return switch (type) {
            case Type.Simple simple -> simple != Type.NULL && simple != Type.SECRET;
            default -> false;
        };
    }

    /// Whether a value of one type can stand where the other is asked for.
    static boolean fits(Type given, Type asked) {
        if (given == Type.DYN || asked == Type.DYN || given.equals(asked)) {
            return true;
        }
        if (given instanceof ListOf(Type a) && asked instanceof ListOf(Type b)) {
            return fits(a, b);
        }
        if (asked instanceof MapOf(Type b)) {
            return given instanceof MapOf(Type a) ? fits(a, b) : b == Type.DYN && isMap(given);
        }
        return given == Type.INT && asked == Type.DOUBLE;
    }

    /// The type of a value that is one or the other, where there is one.
    static Optional<Type> joined(Type left, Type right) {
        if (left.equals(right) || right == Type.DYN) {
            return Optional.of(right);
        }
        if (left == Type.DYN) {
            return Optional.of(left);
        }
        if (left instanceof ListOf(Type a) && right instanceof ListOf(Type b)) {
            return Optional.of(new ListOf(joined(a, b).orElse(Type.DYN)));
        }
        if (left instanceof MapOf(Type a) && right instanceof MapOf(Type b)) {
            return Optional.of(new MapOf(joined(a, b).orElse(Type.DYN)));
        }
        return isNumber(left) && isNumber(right) ? Optional.of(Type.DOUBLE) : Optional.empty();
    }

    /// Whether a secret is somewhere inside.
    static boolean holdsSecret(Type type) {
        return switch (type) {
            case Type.Simple simple -> simple == Type.SECRET;
            case ListOf(Type element) -> holdsSecret(element);
            case MapOf(Type value) -> holdsSecret(value);
            case RecordOf(String name, var fields) ->
                fields.values().stream().anyMatch(field -> holdsSecret(field.type()));
        };
    }
}
