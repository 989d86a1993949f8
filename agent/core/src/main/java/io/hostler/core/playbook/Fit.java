package io.hostler.core.playbook;

import io.hostler.api.Parameter.Kind;
import io.hostler.core.expression.Type;
import java.util.Optional;
import java.util.Set;

/// Whether a value of a type can become a parameter of a kind, as far as that is known before anything runs.
final class Fit {

    private static final Set<Type> WORDS =
            Set.of(Type.TEXT, Type.INT, Type.DOUBLE, Type.BOOL, Type.DURATION, Type.TIMESTAMP, Type.DYN);

    private Fit() {}

    /// Returns what is wrong with a whole value, empty when it fits.
    static Optional<String> problem(Type type, Kind kind) {
        if (isSecret(type) && kind != Kind.SECRET) {
            return secret(type, kind);
        }
        return fits(type, kind) ? Optional.empty() : Optional.of("must be " + words(kind) + ", not " + type.words());
    }

    /// Returns what is wrong with an element of a list or map.
    static Optional<String> elementProblem(Type type, Kind kind) {
        return problem(type, kind == Kind.SECRETS ? Kind.SECRET : Kind.TEXT);
    }

    private static boolean fits(Type type, Kind kind) {
        if (type == Type.DYN) {
            return true;
        }
        return switch (kind) {
            case TEXT, SECRET -> type == Type.SECRET || WORDS.contains(type);
            case PATH, CHOICE -> type == Type.TEXT;
            case DURATION -> type == Type.TEXT || type == Type.DURATION;
            case FLAG -> type == Type.TEXT || type == Type.BOOL;
            case NUMBER -> type == Type.TEXT || type == Type.INT;
            case LIST -> type instanceof Type.ListOf list && WORDS.contains(list.element());
            case MAP, SECRETS -> type instanceof Type.MapOf map && WORDS.contains(map.value());
            case SOURCE, CONDITION -> false;
        };
    }

    /// Returns a kind in the words of a sentence.
    static String words(Kind kind) {
        return switch (kind) {
            case NUMBER -> "a whole number";
            case FLAG -> kind.words();
            case CONDITION -> "an expression";
            case MAP, SECRETS -> "a map";
            default -> "a " + kind.words();
        };
    }

    private static Optional<String> secret(Type type, Kind kind) {
        return kind == Kind.SECRETS && type instanceof Type.MapOf
                ? Optional.empty()
                : Optional.of("is secret, and fits only secret parameters");
    }

    private static boolean isSecret(Type type) {
        return switch (type) {
            case Type.ListOf list -> isSecret(list.element());
            case Type.MapOf map -> isSecret(map.value());
            default -> type == Type.SECRET;
        };
    }
}
