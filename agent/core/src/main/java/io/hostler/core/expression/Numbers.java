package io.hostler.core.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers: `42`, `0x2a`, `1.5`, `.5`, `1e9`.
final class Numbers {

    private static final Pattern INT = Pattern.compile("0x[0-9a-fA-F]+|[0-9]+");
    private static final Pattern DOUBLE = Pattern.compile("[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+");
    private static final Pattern WORD = Pattern.compile("[0-9]*(\\.[0-9]+)?\\w*");

    private Numbers() {}

    static Token read(Source source, int offset) {
        int real = end(DOUBLE, source, offset);
        int end = Math.max(real, end(INT, source, offset));
        int word = end(WORD, source, offset);
        if (word > end) {
            throw source.error(offset, wrong(source.text().substring(offset, word)));
        }
        return new Token(
                end == real ? Token.Kind.DOUBLE : Token.Kind.INT, source.text().substring(offset, end), offset);
    }

    private static int end(Pattern pattern, Source source, int offset) {
        Matcher matcher =
                pattern.matcher(source.text()).region(offset, source.text().length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static String wrong(String word) {
        if (word.matches("[0-9.]+(ms|us|ns|[smhd])([0-9].*)?")) {
            return "'%s' is not a number; for a duration write duration(\"%s\")".formatted(word, word);
        }
        return word.matches("[0-9]+[uU]")
                ? "unsigned numbers are not known; write " + word.replaceAll("[uU]", "")
                : "'%s' is not a number".formatted(word);
    }

    static long parseInt(String sign, Token token, Source source) {
        String text = token.text();
        boolean hex = text.startsWith("0x");
        try {
            return Long.parseLong(sign + (hex ? text.substring(2) : text), hex ? 16 : 10);
        } catch (NumberFormatException tooLong) {
            throw source.error(token.offset(), "'" + sign + text + "' does not fit in 64 bits");
        }
    }

    static double parseDouble(String sign, Token token, Source source) {
        double value = Double.parseDouble(sign + token.text());
        if (Double.isInfinite(value)) {
            throw source.error(token.offset(), "'" + sign + token.text() + "' is too large for a double");
        }
        return value;
    }
}
