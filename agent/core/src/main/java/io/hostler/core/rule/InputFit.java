package io.hostler.core.rule;

import io.hostler.core.expression.Type;
import io.hostler.core.playbook.InputType;
import java.util.Optional;

/// Says whether values of a type can become an input, as far as that is known before there is an alert.
final class InputFit {

    private InputFit() {}

    static Optional<String> problem(InputType input, Given given) {
        if (!given.single()) {
            return input == InputType.LIST
                    ? Optional.empty()
                    : Optional.of("must be " + input.type().words() + ", not a list");
        }
        Type type = given.type();
        return type == Type.DYN || fits(input, type)
                ? Optional.empty()
                : Optional.of("must be " + input.type().words() + ", not " + type.words());
    }

    /// Texts, such as labels, are read as the input wants them when there is an alert.
    private static boolean fits(InputType input, Type type) {
        if (type == Type.SECRET || input == InputType.LIST) {
            return input == InputType.LIST ? type instanceof Type.ListOf : input == InputType.SECRET;
        }
        return switch (input) {
            case TEXT, SECRET -> type instanceof Type.Simple && type != Type.NULL;
            case PATH -> type == Type.TEXT;
            case BYTES, INT -> type == Type.TEXT || type == Type.INT;
            case NUMBER -> type == Type.TEXT || type == Type.INT || type == Type.DOUBLE;
            case FLAG -> type == Type.TEXT || type == Type.BOOL;
            case DURATION -> type == Type.TEXT || type == Type.DURATION;
            case LIST -> false;
        };
    }
}
