package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// A growing text in Prometheus' format, as bytes: numbers are written without making strings of them.
final class Text {

    /// How a whole number stands for a value.
    enum Unit {
        ONE(0),
        HUNDREDTHS(2),
        THOUSANDTHS(3),
        MILLIONTHS(6);

        private final int digits;

        Unit(int digits) {
            this.digits = digits;
        }
    }

    private static final int FIRST_SIZE = 32 * 1024;
    private static final int LONGEST_NUMBER = 32;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    Text add(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    /// Ends a line with a value, such as 123 hundredths as `1.23`.
    void value(long value, Unit unit) {
        room(LONGEST_NUMBER);
        long left = value;
        if (value < 0) {
            bytes[length++] = '-';
            left = -value;
        }
        digits(left, unit.digits);
        bytes[length++] = '\n';
    }

    /// Ends a line with a value; one that is not known becomes `NaN`.
    void value(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        if (whole) {
            value((long) value, Unit.ONE);
        } else {
            add(Double.toString(value).getBytes(UTF_8));
            room(1);
            bytes[length++] = '\n';
        }
    }

    private void digits(long value, int decimals) {
        long left = value;
        int at = length + Math.max(width(value), decimals + 1) + (decimals > 0 ? 1 : 0);
        length = at;
        for (int i = 0; i < decimals; i++, left /= 10) {
            bytes[--at] = (byte) ('0' + left % 10);
        }
        if (decimals > 0) {
            bytes[--at] = '.';
        }
        do {
            bytes[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
    }

    private static int width(long value) {
        int width = 1;
        for (long left = value / 10; left > 0; left /= 10) {
            width++;
        }
        return width;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
