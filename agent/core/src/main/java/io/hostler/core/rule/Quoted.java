package io.hostler.core.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/// A quoted text with the escapes of Go's string literals: `\n`, `\"`, `\x41`, `\101`, `\u00e9`, `\U0001f600`.
///
/// `\x` and octal escapes are bytes, so the text is put together as UTF-8. Between backticks nothing is escaped.
final class Quoted {

    private static final String PLAIN = "abfnrtv\\";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\";

    private final String text;
    private final int start;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;

    Quoted(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start + 1;
    }

    /// Returns what stands between the quotes.
    String value() {
        char quote = text.charAt(start);
        while (peek() != quote) {
            if (peek() == '\\' && quote != '`') {
                escape(quote);
            } else {
                put(text.codePointAt(at));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        at++;
        return decoded();
    }

    /// Returns the offset after the closing quote.
    int end() {
        return at;
    }

    private void escape(char quote) {
        int place = at++;
        char c = peek();
        if (PLAIN.indexOf(c) >= 0 || c == quote) {
            put(c == quote ? c : MEANING.charAt(PLAIN.indexOf(c)));
            at++;
            return;
        }
        switch (c) {
            case 'x' -> bytes.write(digits(place, 1, 2, 16));
            case 'u' -> put(digits(place, 1, 4, 16));
            case 'U' -> put(digits(place, 1, 8, 16));
            case '0', '1', '2', '3' -> bytes.write(digits(place, 0, 3, 8));
            default -> throw wrong(place, "'\\" + c + "' is no escape; write '\\\\" + c + "' to mean a backslash");
        }
    }

    private int digits(int place, int skip, int count, int radix) {
        int from = at + skip;
        int to = from + count;
        if (to > text.length() || !text.substring(from, to).matches("[0-9a-fA-F]+")) {
            throw wrong(place, "the escape needs " + count + " digits");
        }
        at = to;
        try {
            return Integer.parseInt(text.substring(from, to), radix);
        } catch (NumberFormatException e) {
            throw wrong(place, "the escape is no character");
        }
    }

    private void put(int codePoint) {
        if (!Character.isValidCodePoint(codePoint) || codePoint >= 0xd800 && codePoint <= 0xdfff) {
            throw wrong(at - 1, "the escape is no character");
        }
        bytes.writeBytes(Character.toString(codePoint).getBytes(UTF_8));
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong(start, "the closing " + text.charAt(start) + " is missing");
        }
        return text.charAt(at);
    }

    private String decoded() {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong(start, "the escapes are not UTF-8");
        }
    }

    private MatchersException wrong(int offset, String message) {
        return new MatchersException(message, text, offset);
    }
}
