package io.hostler.core.run;

import io.hostler.api.Value;

/// Values as a person reads them, on one line.
final class ValueWords {

    private static final int SHOWN = 80;

    private ValueWords() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Absent absent -> "absent";
            case Value.Masked masked -> "***";
            case Value.Content content ->
                content.size() + " bytes, SHA-256 " + content.digest().substring(0, 12);
            case Value.Text text -> text.attributes().isDirectory() ? "a directory" : line(text.text());
        };
    }

    /// Returns owner, group and mode, as far as they are known.
    static String attributes(Value value) {
        var attributes = value.attributes();
        String owner = attributes.owner().orElse("?") + ":" + attributes.group().orElse("?");
        return "owner " + owner + ", mode " + attributes.mode().orElse("?");
    }

    private static String line(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        if (end < 0 && stripped.length() <= SHOWN) {
            return stripped.isEmpty() ? "empty" : stripped;
        }
        String first = end < 0 ? stripped : stripped.substring(0, end);
        return first.substring(0, Math.min(first.length(), SHOWN)) + " …";
    }
}
