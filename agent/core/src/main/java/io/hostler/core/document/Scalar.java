package io.hostler.core.document;

import java.util.Optional;
import java.util.regex.Pattern;

/// A single value.
///
/// @param text without quotes, escapes replaced
/// @param content where the text itself begins, behind a quote or below a `|`
public record Scalar(Place place, String text, Style style, Place content) implements Node {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern REAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern OCTAL = Pattern.compile("0o?[0-9]+");

    /// How a value is written.
    public enum Style {
        /// Without quotes: the only style whose text may mean a number, a flag or nothing.
        PLAIN,
        /// In single or double quotes.
        QUOTED,
        /// Below a `|`, line by line.
        LITERAL,
        /// Below a `>`, lines joined.
        FOLDED
    }

    /// Returns a value without quotes.
    public static Scalar plain(Place place, String text) {
        return new Scalar(place, text, Style.PLAIN, place);
    }

    /// Returns the value as YAML 1.2 types it: a `Boolean`, `Long`, `Double` or `String`; empty for null.
    public Optional<Object> value() {
        if (style != Style.PLAIN) {
            return Optional.of(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Optional.empty();
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> Optional.of(number());
        };
    }

    /// Says whether nothing stands there.
    public boolean isNull() {
        return value().isEmpty();
    }

    /// Says whether it is a number to YAML, and a file's mode or the like to people, such as `0644`.
    public boolean looksOctal() {
        return style == Style.PLAIN && OCTAL.matcher(text).matches();
    }

    /// Returns the place of a character of the text, as near as the style lets tell.
    ///
    /// @param line of the text, from 1
    /// @param column in that line, from 1
    public Place at(int line, int column) {
        if (style == Style.LITERAL) {
            return new Place(content.file(), content.line() + line - 1, content.column() + column - 1);
        }
        return line == 1 && style != Style.FOLDED ? content.right(column - 1) : content;
    }

    private Object number() {
        if (WHOLE.matcher(text).matches() && text.length() <= 18) {
            return Long.valueOf(text);
        }
        return REAL.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }

    @Override
    public String kind() {
        return "a single value";
    }
}
