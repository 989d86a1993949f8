package io.hostler.core.expression;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `+` and `-` over numbers, text, lists and times.
final class Sums {

    private static final int LONGEST = 65_536;
    private static final int CHARS_A_STEP = 16;

    private Sums() {}

    static Object add(Frame frame, Object left, Object right) {
        if (left instanceof Number x && right instanceof Number y) {
            return Arithmetic.calculate('+', x, y);
        }
        if (left instanceof String x && right instanceof String y) {
            return joined(frame, x, y);
        }
        if (left instanceof List<?> x && right instanceof List<?> y) {
            return joined(frame, x, y);
        }
        return right instanceof Duration y ? later(left, y) : earlierFirst(left, right);
    }

    private static Object earlierFirst(Object left, Object right) {
        if (left instanceof Duration x && right instanceof Instant y) {
            return Moments.plus(y, x);
        }
        throw Operations.refused('+', left, right);
    }

    private static Object later(Object left, Duration right) {
        return switch (left) {
            case Duration x -> Moments.plus(x, right);
            case Instant x -> Moments.plus(x, right);
            default -> throw Operations.refused('+', left, right);
        };
    }

    static Object subtract(Frame frame, Object left, Object right) {
        if (left instanceof Number x && right instanceof Number y) {
            return Arithmetic.calculate('-', x, y);
        }
        if (left instanceof Instant x && right instanceof Instant y) {
            return Duration.between(y, x);
        }
        boolean time = left instanceof Instant || left instanceof Duration;
        if (time && right instanceof Duration y) {
            return later(left, y.negated());
        }
        throw Operations.refused('-', left, right);
    }

    private static String joined(Frame frame, String left, String right) {
        if (left.length() + right.length() > LONGEST) {
            throw new Fault("the text is longer than 64 KiB");
        }
        frame.spend((left.length() + right.length()) / CHARS_A_STEP);
        return left + right;
    }

    private static List<Object> joined(Frame frame, List<?> left, List<?> right) {
        frame.spend(left.size() + right.size());
        var joined = new ArrayList<Object>(left);
        joined.addAll(right);
        return joined;
    }
}
