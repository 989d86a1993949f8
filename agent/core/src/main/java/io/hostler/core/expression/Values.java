package io.hostler.core.expression;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Java values behind the types: equality, order, text.
final class Values {

    private static final double WHOLE = 1e15;

    private Values() {}

    /// Returns whole numbers as `Long`, others as `Double`, paths as text, absent ones as the null of expressions.
    static Object normal(Object value) {
        return switch (value) {
            case Long number -> number;
            case String text -> text;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Double number -> number;
            case Number number -> number.doubleValue();
            case Path path -> path.toString();
            case Optional<?> optional -> optional.isPresent() ? normal(optional.get()) : optional;
            default -> value;
        };
    }

    static boolean equal(Frame frame, Object left, Object right) {
        Object a = normal(left);
        Object b = normal(right);
        if (a instanceof Number x && b instanceof Number y) {
            return Arithmetic.equal(x, y);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.size() == y.size() && equalLists(frame, x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size() && equalMaps(frame, x, y);
        }
        return a.equals(b);
    }

    private static boolean equalLists(Frame frame, List<?> left, List<?> right) {
        frame.spend(left.size());
        for (int i = 0; i < left.size(); i++) {
            if (!equal(frame, present(left.get(i)), present(right.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalMaps(Frame frame, Map<?, ?> left, Map<?, ?> right) {
        frame.spend(left.size());
        return left.entrySet().stream()
                .allMatch(entry -> right.containsKey(entry.getKey())
                        && equal(frame, present(entry.getValue()), present(right.get(entry.getKey()))));
    }

    /// Foreign maps and lists, such as a body's JSON, hold Java's null.
    static Object present(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? Optional.empty() : value;
    }

    /// Returns less than 0, 0 or more than 0; NaN never gets here.
    static int compare(Object left, Object right) {
        if (left instanceof Number x && right instanceof Number y) {
            return Arithmetic.compare(x, y);
        }
        if (left instanceof Duration x && right instanceof Duration y) {
            return x.compareTo(y);
        }
        if (left instanceof Instant x && right instanceof Instant y) {
            return x.compareTo(y);
        }
        return compareSimple(left, right);
    }

    private static int compareSimple(Object left, Object right) {
        if (left instanceof String x && right instanceof String y) {
            return x.compareTo(y);
        }
        if (left instanceof Boolean x && right instanceof Boolean y) {
            return x.compareTo(y);
        }
        throw new Fault("cannot compare " + kind(left) + " with " + kind(right));
    }

    /// Returns a value as text, as people write it.
    static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Double number -> decimal(number);
            case Boolean flag -> flag.toString();
            case Duration duration -> Durations.format(duration);
            case Instant instant -> instant.toString();
            default -> throw new Fault("a " + kind(value) + " cannot become text; pick what is meant");
        };
    }

    private static String decimal(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /// Returns the name of a value's type, never the value: it may be secret.
    static String kind(Object value) {
        return switch (normal(value)) {
            case Boolean flag -> "bool";
            case Long number -> "int";
            case Double number -> "double";
            case String text -> "text";
            case Duration duration -> "duration";
            case Instant instant -> "timestamp";
            case List<?> list -> "list";
            case Map<?, ?> map -> "map";
            case Optional<?> none -> "null";
            case io.hostler.api.Secret secret -> "secret";
            default -> value.getClass().getSimpleName();
        };
    }
}
