package io.hostler.core.playbook;

import io.hostler.api.DurationText;
import io.hostler.api.Secret;
import io.hostler.core.document.ByteSize;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Makes an input's value of a text, or of a value that already has the type. Refusals are
/// [IllegalArgumentException] or [io.hostler.api.TaskException] with words, without the value.
final class InputValue {

    private InputValue() {}

    static Object of(InputType type, Object given) {
        return switch (type) {
            case TEXT -> text(given);
            case PATH -> path(text(given));
            case BYTES -> ByteSize.parse(text(given)).bytes();
            case INT -> whole(text(given));
            case NUMBER -> number(text(given));
            case FLAG -> flag(text(given));
            case DURATION -> given instanceof Duration duration ? duration : DurationText.parse(text(given));
            case LIST -> list(given);
            case SECRET -> given instanceof Secret secret ? secret : new Secret(text(given));
        };
    }

    private static String text(Object given) {
        if (given instanceof Secret) {
            throw new IllegalArgumentException("must not be a secret; its type is not secret");
        }
        if (given instanceof Iterable || given instanceof Map) {
            throw new IllegalArgumentException("must be a single value");
        }
        return Spelling.of(given);
    }

    private static String path(String text) {
        if (!text.startsWith("/") || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must be an absolute path");
        }
        return Path.of(text).normalize().toString();
    }

    private static Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number", e);
        }
    }

    private static Double number(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number", e);
        }
    }

    private static Boolean flag(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("must be true or false");
        }
        return Boolean.valueOf(text);
    }

    /// A command line has no lists, so there a text with commas is one.
    private static List<String> list(Object given) {
        return given instanceof Iterable<?> many
                ? StreamSupport.stream(many.spliterator(), false)
                        .map(InputValue::text)
                        .toList()
                : Stream.of(text(given).split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }
}
