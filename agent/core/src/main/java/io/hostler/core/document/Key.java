package io.hostler.core.document;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One key of a file, told from a record's component.
///
/// @param name as it stands in the file
/// @param optional whether the component is an `Optional`
/// @param required whether it must stand there
record Key(String name, Type type, Shape shape, boolean optional, boolean required, Says says) {

    /// Reading annotations anew for each map of a file took most of the time of binding it.
    private static final ClassValue<List<Key>> KEYS = new ClassValue<>() {
        @Override
        protected List<Key> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(one -> one.getType() != Place.class)
                    .map(Key::of)
                    .toList();
        }
    };

    /// Lists the keys of a record in order; a [Place] is none.
    static List<Key> of(Class<? extends Record> type) {
        return KEYS.get(type);
    }

    static Key of(RecordComponent component) {
        Says says = Optional.ofNullable(component.getAnnotation(Says.class))
                .orElseThrow(() -> new IllegalStateException(component + ": needs @Says"));
        Shape shape = Shape.of(component.getGenericType());
        boolean optional = component.getType() == Optional.class;
        String name = says.key().isEmpty() ? snake(component.getName()) : says.key();
        boolean required = says.required() || says.orElse().isEmpty() && !optional && !mayBeEmpty(shape);
        return new Key(name, component.getType(), shape, optional, required, says);
    }

    private static boolean mayBeEmpty(Shape shape) {
        return switch (shape) {
            case Shape.Many _, Shape.Keyed _ -> true;
            case Shape.Nested nested -> of(nested.type()).stream().noneMatch(Key::required);
            case Shape.Raw raw -> raw.type() == Mapping.class || raw.type() == Sequence.class;
            case Shape.Single _ -> false;
        };
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
