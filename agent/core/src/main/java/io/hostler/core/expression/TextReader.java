package io.hostler.core.expression;

/// Reads text between quotes, with the escapes of CEL, or raw after `r`.
final class TextReader {

    private static final String SIMPLE = "abfnrtv\\\"'`?";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\\"'`?";

    private final Source source;
    private final String text;
    private final int start;
    private final boolean raw;
    private int at;

    TextReader(Source source, int start) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.raw = text.charAt(start) == 'r' || text.charAt(start) == 'R';
        this.at = raw ? start + 2 : start + 1;
    }

    /// Where the text ended, after its closing quote.
    int end() {
        return at;
    }

    String read() {
        char quote = text.charAt(at - 1);
        var value = new StringBuilder();
        while (here(quote) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && !raw) {
                escape(value, here(quote));
            } else {
                value.append(c);
            }
        }
        at++;
        return value.toString();
    }

    private char here(char quote) {
        if (at >= text.length() || text.charAt(at) == '\n') {
            throw source.error(start, "text is not closed; add " + quote);
        }
        return text.charAt(at);
    }

    private void escape(StringBuilder value, char c) {
        int simple = SIMPLE.indexOf(c);
        at++;
        if (simple >= 0) {
            value.append(MEANING.charAt(simple));
            return;
        }
        switch (c) {
            case 'x', 'X' -> code(value, at, 2, 16);
            case 'u' -> code(value, at, 4, 16);
            case 'U' -> code(value, at, 8, 16);
            case '0', '1', '2', '3' -> code(value, at - 1, 3, 8);
            default -> throw source.error(at - 2, "'\\" + c + "' is no escape; write '\\\\' for a backslash");
        }
    }

    private void code(StringBuilder value, int from, int digits, int radix) {
        int end = Math.min(from + digits, text.length());
        try {
            int point = Integer.parseUnsignedInt(text.substring(from, end), radix);
            if (end - from < digits || !Character.isValidCodePoint(point) || surrogate(point)) {
                throw new NumberFormatException();
            }
            value.appendCodePoint(point);
            at = end;
        } catch (NumberFormatException notACode) {
            throw source.error(at - 2, "needs " + digits + " digits of a character's code");
        }
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
