package io.hostler.core.expression;

import java.time.Instant;
import java.util.regex.Pattern;

/// `int(…)` and `double(…)`.
final class Conversions {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?|NaN|[+-]?Infinity");
    private static final double TWO_63 = 0x1p63;

    private Conversions() {}

    static Object toInt(Object value) {
        return switch (value) {
            case Long number -> number;
            case Double number -> truncated(number);
            case String text -> parsedInt(text);
            case Instant moment -> moment.getEpochSecond();
            default -> throw refused("int", value);
        };
    }

    private static long truncated(double number) {
        if (number > -TWO_63 && number < TWO_63) {
            return (long) number;
        }
        throw new Fault("the double does not fit in an int");
    }

    private static long parsedInt(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notInt) {
            throw new Fault("the text is no int");
        }
    }

    static Object toDouble(Object value) {
        return switch (value) {
            case Double number -> number;
            case Long number -> number.doubleValue();
            case String text -> parsedDouble(text);
            default -> throw refused("double", value);
        };
    }

    private static double parsedDouble(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        throw new Fault("the text is no number");
    }

    static Fault refused(String function, Object value) {
        return new Fault("'" + function + "' does not take " + Values.kind(value));
    }
}
