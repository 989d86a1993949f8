package io.hostler.core.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may stand behind a key, told from the type of a record's component.
sealed interface Shape {

    /// A single value, see [Word].
    record Single(Class<?> type) implements Shape {}

    /// A list.
    record Many(Shape item) implements Shape {}

    /// A map with keys of the writer's choice.
    record Keyed(Shape value) implements Shape {}

    /// A map with the keys of a record.
    record Nested(Class<? extends Record> type) implements Shape {}

    /// A part of the file as it stands.
    record Raw(Class<? extends Node> type) implements Shape {}

    /// Returns the shape of a type, without its `Optional`.
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException(type + ": no key can have this type");
        }
        if (Node.class.isAssignableFrom(plain)) {
            return new Raw(plain.asSubclass(Node.class));
        }
        return plain.isRecord() && !Word.isParsed(plain)
                ? new Nested(plain.asSubclass(Record.class))
                : new Single(plain);
    }

    private static Shape generic(ParameterizedType type) {
        Type[] inner = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class || type.getRawType() == List.class) {
            return type.getRawType() == List.class ? new Many(of(inner[0])) : of(inner[0]);
        }
        if (type.getRawType() != Map.class || inner[0] != String.class) {
            throw new IllegalStateException(type + ": no key can have this type");
        }
        return new Keyed(of(inner[1]));
    }
}
