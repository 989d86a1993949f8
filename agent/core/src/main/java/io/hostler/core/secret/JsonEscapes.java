package io.hostler.core.secret;

import java.util.HexFormat;
import java.util.Set;

/// The ways in which JSON may write a text: with slashes escaped or not, with characters beyond ASCII escaped or not.
final class JsonEscapes {

    private JsonEscapes() {}

    static Set<String> of(String text) {
        String plain = escape(text, false);
        String ascii = escape(text, true);
        return Set.copyOf(java.util.List.of(
                plain,
                ascii,
                plain.replace("/", "\\/"),
                ascii.replace("/", "\\/"),
                ascii.toUpperCase(java.util.Locale.ROOT)));
    }

    private static String escape(String text, boolean ascii) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(escape((char) c, ascii)));
        return escaped.toString();
    }

    private static String escape(char c, boolean ascii) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> c < ' ' || ascii && c > '~' ? "\\u" + HexFormat.of().toHexDigits(c) : String.valueOf(c);
        };
    }
}
