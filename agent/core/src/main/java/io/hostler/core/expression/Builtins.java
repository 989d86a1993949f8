package io.hostler.core.expression;

import static io.hostler.core.expression.Type.BOOL;
import static io.hostler.core.expression.Type.DOUBLE;
import static io.hostler.core.expression.Type.DURATION;
import static io.hostler.core.expression.Type.DYN;
import static io.hostler.core.expression.Type.INT;
import static io.hostler.core.expression.Type.TEXT;
import static io.hostler.core.expression.Type.TIMESTAMP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// The functions of the language that take values: what each accepts, gives and does.
final class Builtins {

    /// A function of one value.
    record One(List<Type> accepts, Type result, Code.One operation) {}

    static final Map<String, One> ONE = Map.of(
            "size", new One(List.of(TEXT, new Type.ListOf(DYN), new Type.MapOf(DYN)), INT, (frame, v) -> size(v)),
            "duration", new One(List.of(TEXT, DURATION), DURATION, (frame, v) -> duration(v)),
            "timestamp", new One(List.of(TEXT, INT, TIMESTAMP), TIMESTAMP, (frame, v) -> timestamp(v)),
            "int", new One(List.of(INT, DOUBLE, TEXT, TIMESTAMP), INT, (frame, v) -> Conversions.toInt(v)),
            "double", new One(List.of(INT, DOUBLE, TEXT), DOUBLE, (frame, v) -> Conversions.toDouble(v)),
            "string",
                    new One(List.of(TEXT, BOOL, INT, DOUBLE, DURATION, TIMESTAMP), TEXT, (frame, v) -> Values.text(v)));

    /// Methods of text that take text.
    static final Map<String, Code.Two> OF_TEXT = Map.of(
            "contains", ofText("contains", String::contains),
            "startsWith", ofText("startsWith", String::startsWith),
            "endsWith", ofText("endsWith", String::endsWith));

    private Builtins() {}

    private static Code.Two ofText(String name, BiPredicate<String, String> test) {
        return (frame, left, right) -> {
            if (left instanceof String text && right instanceof String part) {
                frame.spend(1 + text.length() / 64);
                return test.test(text, part);
            }
            throw new Fault("'%s' takes text, not %s and %s".formatted(name, Values.kind(left), Values.kind(right)));
        };
    }

    private static Object size(Object value) {
        return switch (value) {
            case String text -> (long) text.codePointCount(0, text.length());
            case List<?> list -> (long) list.size();
            case Map<?, ?> map -> (long) map.size();
            default -> throw Conversions.refused("size", value);
        };
    }

    private static Object duration(Object value) {
        return switch (value) {
            case String text -> Durations.parse(text);
            case Duration duration -> duration;
            default -> throw Conversions.refused("duration", value);
        };
    }

    private static Object timestamp(Object value) {
        return switch (value) {
            case String text -> Moments.parse(text);
            case Long seconds -> Moments.ofSeconds(seconds);
            case Instant moment -> moment;
            default -> throw Conversions.refused("timestamp", value);
        };
    }
}
