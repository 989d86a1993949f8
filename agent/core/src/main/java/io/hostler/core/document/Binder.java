package io.hostler.core.document;

import io.hostler.api.Suggestion;
import io.hostler.api.TaskException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Binds a map of a file to a record whose components have [Says], and finds all that is wrong at once.
///
/// Keys are the components' names in snake case. Types: `String`, `boolean`, `int`, `long`, `double`, `Duration`,
/// `Path`, `URI`, [ByteSize], enums (in lower case), other types with a static `parse(String)`, `Optional`, `List`
/// and `Map` of these, records, and [Node], [Scalar], [Sequence] or [Mapping] for a part as it stands. What a
/// record's constructor throws (`IllegalArgumentException` or `TaskException`) is a problem of the whole map.
public final class Binder {

    private final List<Problem> problems = new ArrayList<>();

    private Binder() {}

    /// Binds a whole file.
    public static <R extends Record> Checked<R> bind(Class<R> type, Mapping mapping) {
        return bind(type, mapping, "");
    }

    /// Binds a part of a file.
    ///
    /// @param path the part's own, such as `rules[2]`
    public static <R extends Record> Checked<R> bind(Class<R> type, Mapping mapping, String path) {
        var binder = new Binder();
        return binder.nested(type, mapping, path)
                .<Checked<R>>map(value -> Checked.of(type.cast(value), binder.problems))
                .orElseGet(() -> new Checked.Refused<>(binder.problems));
    }

    private Optional<Object> read(Shape shape, Says says, Node node, String path) {
        return switch (shape) {
            case Shape.Raw raw -> raw(raw.type(), node, path);
            case Shape.Single single -> single(single.type(), says, node, path);
            case Shape.Nested nested -> as(Mapping.class, node, path).flatMap(it -> nested(nested.type(), it, path));
            case Shape.Many many -> as(Sequence.class, node, path).flatMap(it -> many(many.item(), says, it, path));
            case Shape.Keyed keyed -> as(Mapping.class, node, path).flatMap(it -> keyed(keyed, says, it, path));
        };
    }

    private Optional<Object> raw(Class<? extends Node> type, Node node, String path) {
        if (node instanceof Scalar scalar && scalar.isNull()) {
            return refuse(node.place(), path, "has no value; write one, or remove the key");
        }
        return as(type, node, path).map(Object.class::cast);
    }

    private <N extends Node> Optional<N> as(Class<N> type, Node node, String path) {
        if (type.isInstance(node)) {
            return Optional.of(type.cast(node));
        }
        String wanted = type == Mapping.class ? "a map" : type == Sequence.class ? "a list" : "a single value";
        refuse(node.place(), path, "must be " + wanted + ", not " + node.kind());
        return Optional.empty();
    }

    private Optional<Object> single(Class<?> type, Says says, Node node, String path) {
        return as(Scalar.class, node, path).flatMap(scalar -> {
            try {
                Object value = Word.to(type, scalar);
                return matches(says, scalar, path) ? Optional.of(value) : Optional.empty();
            } catch (IllegalArgumentException | TaskException e) {
                return refuse(scalar.place(), path, e.getMessage());
            }
        });
    }

    private boolean matches(Says says, Scalar scalar, String path) {
        boolean good = says.matches().isEmpty() || scalar.text().matches(says.matches());
        if (!good) {
            refuse(scalar.place(), path, "'" + scalar.text() + "' does not match " + says.matches());
        }
        return good;
    }

    private Optional<Object> many(Shape item, Says says, Sequence sequence, String path) {
        var values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            read(item, says, sequence.items().get(i), path + "[" + i + "]").ifPresent(values::add);
        }
        return Optional.of(List.copyOf(values));
    }

    private Optional<Object> keyed(Shape.Keyed keyed, Says says, Mapping mapping, String path) {
        var values = new LinkedHashMap<String, Object>();
        mapping.entries().forEach((name, entry) -> {
            if (matches(says, Scalar.plain(entry.place(), name), path)) {
                read(keyed.value(), Unsaid.SAYS, entry.value(), path + "." + name)
                        .ifPresent(value -> values.put(name, value));
            }
        });
        return Optional.of(Collections.unmodifiableMap(values));
    }

    private Optional<Object> nested(Class<? extends Record> type, Mapping mapping, String path) {
        int before = problems.size();
        refuseUnknown(type, mapping, path);
        var values = new ArrayList<>();
        Iterator<Key> keys = Key.of(type).iterator();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(component.getType() == Place.class ? mapping.place() : value(keys.next(), mapping, path));
        }
        return problems.size() > before ? Optional.empty() : construct(type, values, mapping, path);
    }

    private void refuseUnknown(Class<? extends Record> type, Mapping mapping, String path) {
        List<String> names = Key.of(type).stream().map(Key::name).toList();
        mapping.entries().values().stream()
                .filter(one -> !names.contains(one.key()))
                .forEach(one -> {
                    String known = Suggestion.orElse(one.key(), names, "; known are " + String.join(", ", names));
                    refuse(one.place(), path, "'" + one.key() + "' is unknown" + known);
                });
    }

    /// Returns the component's value; where there is none a problem was noted, and it does not matter.
    private Object value(Key key, Mapping mapping, String path) {
        String inner = path.isEmpty() ? key.name() : path + "." + key.name();
        Optional<Object> value = mapping.find(key.name())
                .map(node -> read(key.shape(), key.says(), node, inner))
                .orElseGet(() -> absent(key, mapping, path, inner));
        return key.optional() ? value : value.orElse("");
    }

    private Optional<Object> absent(Key key, Mapping mapping, String path, String inner) {
        if (key.required()) {
            return refuse(mapping.place(), path, "'" + key.name() + "' is missing; add it");
        }
        if (!key.says().orElse().isEmpty()) {
            return read(
                    key.shape(),
                    key.says(),
                    Scalar.plain(mapping.place(), key.says().orElse()),
                    inner);
        }
        return key.optional() ? Optional.empty() : empty(key.shape(), mapping.place(), inner);
    }

    private Optional<Object> empty(Shape shape, Place place, String path) {
        return switch (shape) {
            case Shape.Many _ -> Optional.of(List.of());
            case Shape.Keyed _ -> Optional.of(Map.of());
            case Shape.Nested nested -> nested(nested.type(), Mapping.empty(place), path);
            case Shape.Raw raw -> Optional.of(nothing(raw.type(), place));
            case Shape.Single single -> throw new IllegalStateException(single + " cannot be left out");
        };
    }

    private static Node nothing(Class<? extends Node> type, Place place) {
        return type == Sequence.class ? new Sequence(place, List.of()) : Mapping.empty(place);
    }

    private Optional<Object> construct(Class<? extends Record> type, List<Object> values, Mapping from, String path) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            return refuse(from.place(), path, rule(type, e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + ": cannot be made", e);
        }
    }

    private static String rule(Class<?> type, Throwable cause) {
        if (cause instanceof IllegalArgumentException || cause instanceof TaskException) {
            return cause.getMessage();
        }
        throw new IllegalStateException(type + ": its constructor broke", cause);
    }

    private Optional<Object> refuse(Place place, String path, String message) {
        problems.add(new Problem(place, path, message));
        return Optional.empty();
    }

    /// A component whose annotation says nothing more, for the values of a map.
    private record Unsaid(@Says("a value of a map") String value) {
        private static final Says SAYS = Unsaid.class.getRecordComponents()[0].getAnnotation(Says.class);
    }
}
