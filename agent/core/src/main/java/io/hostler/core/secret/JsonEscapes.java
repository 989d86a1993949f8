package io.hostler.core.secret;

import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/// The ways in which JSON may write a text: characters beyond ASCII as they are or as digits of either case,
/// slashes escaped or not.
final class JsonEscapes {

    private static final HexFormat SMALL = HexFormat.of();
    private static final HexFormat CAPITAL = HexFormat.of().withUpperCase();

    private JsonEscapes() {}

    static Set<String> of(String text) {
        var all = new TreeSet<String>();
        for (HexFormat digits : new HexFormat[] {SMALL, CAPITAL}) {
            for (char last : new char[] {Character.MAX_VALUE, '~'}) {
                String escaped = escape(text, digits, last);
                all.add(escaped);
                all.add(escaped.replace("/", "\\/"));
            }
        }
        return all;
    }

    private static String escape(String text, HexFormat digits, char last) {
        var escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(escape(c, digits, last));
        }
        return escaped.toString();
    }

    private static String escape(char c, HexFormat digits, char last) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> c < ' ' || c > last ? "\\u" + digits.toHexDigits(c) : String.valueOf(c);
        };
    }
}
