package io.hostler.core.expression;

import io.hostler.api.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Takes a value from outside and makes sure that it is of the type that the checker was told.
final class Reader {

    private Reader() {}

    static Object read(Type type, Object raw) {
        Object value = Values.normal(raw);
        if (type == Type.DOUBLE && value instanceof Long number) {
            return number.doubleValue();
        }
        if (type == Type.SECRET && value instanceof Secret secret) {
            return secret.reveal();
        }
        if (!type(type).isInstance(value) || type == Type.DYN && value instanceof Secret) {
            throw new Fault("should be " + type.words() + ", but is " + Values.kind(value));
        }
        return value;
    }

    private static Class<?> type(Type type) {
        return switch (type) {
            case Type.Simple simple -> simple(simple);
            case Type.ListOf list -> List.class;
            case Type.MapOf map -> Map.class;
            case Type.RecordOf record -> Map.class;
        };
    }

    private static Class<?> simple(Type.Simple type) {
        return switch (type) {
            case BOOL -> Boolean.class;
            case INT -> Long.class;
            case DOUBLE -> Double.class;
            case TEXT, SECRET -> String.class;
            case DURATION -> Duration.class;
            case TIMESTAMP -> Instant.class;
            case NULL -> java.util.Optional.class;
            case DYN -> Object.class;
        };
    }
}
