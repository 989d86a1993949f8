package io.hostler.core.expression;

/// Numbers: int and double mix, ints overflow with an error, comparison across the two is exact.
final class Arithmetic {

    private static final double TWO_63 = 0x1p63;

    private Arithmetic() {}

    static boolean equal(Number left, Number right) {
        return !isNaN(left) && !isNaN(right) && compare(left, right) == 0;
    }

    static boolean isNaN(Object value) {
        return value instanceof Double number && number.isNaN();
    }

    static int compare(Number left, Number right) {
        if (left instanceof Long a) {
            return right instanceof Long b ? Long.compare(a, b) : compare(a.longValue(), right.doubleValue());
        }
        double a = left.doubleValue();
        if (right instanceof Long b) {
            return -compare(b.longValue(), a);
        }
        double b = right.doubleValue();
        return a == b ? 0 : a < b ? -1 : 1;
    }

    private static int compare(long left, double right) {
        if (right >= TWO_63) {
            return -1;
        }
        if (right < -TWO_63) {
            return 1;
        }
        int whole = Long.compare(left, (long) right);
        return whole != 0 ? whole : Double.compare((long) right, right == 0 ? 0.0 : right);
    }

    static Object calculate(char operator, Number left, Number right) {
        if (left instanceof Long a && right instanceof Long b) {
            try {
                return whole(operator, a, b);
            } catch (ArithmeticException overflow) {
                throw new Fault(b == 0 ? "division by zero" : "the result does not fit in 64 bits");
            }
        }
        double a = left.doubleValue();
        double b = right.doubleValue();
        return switch (operator) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            case '/' -> a / b;
            default -> throw new Fault("'%' takes ints, not double");
        };
    }

    private static long whole(char operator, long a, long b) {
        return switch (operator) {
            case '+' -> Math.addExact(a, b);
            case '-' -> Math.subtractExact(a, b);
            case '*' -> Math.multiplyExact(a, b);
            case '/' -> Math.divideExact(a, b);
            default -> a % b;
        };
    }

    static Object negate(Object value) {
        if (value instanceof Double number) {
            return -number;
        }
        if (value instanceof Long number && number != Long.MIN_VALUE) {
            return -number;
        }
        throw new Fault(
                value instanceof Long
                        ? "the result does not fit in 64 bits"
                        : "'-' takes a number, not " + Values.kind(value));
    }
}
