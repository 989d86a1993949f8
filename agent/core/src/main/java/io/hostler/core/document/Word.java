package io.hostler.core.document;

import io.hostler.api.DurationText;
import io.hostler.api.Suggestion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a value of a type of what stands in a file. Each refusal is an [IllegalArgumentException] with words.
///
/// Types of our own take part by a public static method `parse(String)` that throws as these do.
final class Word {

    private Word() {}

    static Object to(Class<?> type, Scalar scalar) {
        Object value = scalar.value().orElseThrow(() -> wrong("has no value; write one, or remove the key"));
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> is(Boolean.class, value, "must be true or false, without quotes");
            case "int", "Integer" -> whole(value);
            case "long", "Long" -> is(Long.class, value, "must be a whole number");
            case "double", "Double" -> real(value);
            default -> type.isEnum() ? choice(type, scalar.text()) : text(type, unmistaken(scalar));
        };
    }

    /// Says whether a type is made of one text by itself.
    static boolean isParsed(Class<?> type) {
        return parser(type).isPresent();
    }

    static List<String> choices(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(message);
    }

    private static Object text(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Duration.class) {
            return DurationText.parse(text);
        }
        if (type == Path.class) {
            return path(text);
        }
        return type == URI.class ? uri(text) : parse(type, text);
    }

    private static String unmistaken(Scalar scalar) {
        if (scalar.looksOctal() && scalar.text().length() > 1) {
            throw wrong("is a number without its leading 0 to YAML; write \"" + scalar.text() + "\" with quotes");
        }
        return scalar.text();
    }

    private static Object whole(Object value) {
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw wrong(value instanceof Long ? "is too large" : "must be a whole number");
    }

    private static Object real(Object value) {
        return value instanceof Long number ? number.doubleValue() : is(Double.class, value, "must be a number");
    }

    private static <T> T is(Class<T> type, Object value, String words) {
        if (!type.isInstance(value)) {
            throw wrong(words);
        }
        return type.cast(value);
    }

    private static Object choice(Class<?> type, String text) {
        List<String> choices = choices(type);
        if (!choices.contains(text)) {
            throw wrong("must be one of " + String.join(", ", choices) + Suggestion.orElse(text, choices, ""));
        }
        return type.getEnumConstants()[choices.indexOf(text)];
    }

    private static Path path(String text) {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw wrong("must be a path");
        }
        return Path.of(text).normalize();
    }

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text);
            return Optional.of(uri).filter(URI::isAbsolute).orElseThrow(() -> wrong(text));
        } catch (IllegalArgumentException e) {
            throw wrong("must be a URL such as http://127.0.0.1:9090/metrics");
        }
    }

    private static Object parse(Class<?> type, String text) {
        Method parser = parser(type).orElseThrow(() -> new IllegalStateException(type + ": needs parse(String)"));
        try {
            parser.setAccessible(true);
            return parser.invoke(type, text);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type + ": its parse(String) cannot be called", e);
        }
    }

    private static Optional<Method> parser(Class<?> type) {
        try {
            return Optional.of(type.getDeclaredMethod("parse", String.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
