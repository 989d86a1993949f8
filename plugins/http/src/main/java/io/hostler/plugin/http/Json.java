package io.hostler.plugin.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON as RFC 8259 has it, and nothing more lenient, into what expressions know.
///
/// Expressions know no null: a member that is null is left out, and elsewhere null reads as an empty map.
final class Json {

    private static final int DEEPEST = 64;
    private static final Object NULL = Map.of();

    private final JsonScanner scanner;

    private Json(String text) {
        this.scanner = new JsonScanner(text);
    }

    /// Returns a map, list, long, double, text or boolean; an empty map when the text is no JSON.
    static Object parse(String text) {
        try {
            return new Json(text).whole();
        } catch (JsonScanner.Malformed e) {
            return Map.of();
        }
    }

    private Object whole() throws JsonScanner.Malformed {
        Object value = value(0);
        scanner.end();
        return value;
    }

    private Object value(int depth) throws JsonScanner.Malformed {
        if (depth > DEEPEST) {
            throw scanner.malformed();
        }
        return switch (scanner.peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> scanner.string();
            case 't' -> scanner.word("true", true);
            case 'f' -> scanner.word("false", false);
            case 'n' -> scanner.word("null", NULL);
            default -> scanner.number();
        };
    }

    private Map<String, Object> object(int depth) throws JsonScanner.Malformed {
        var members = new LinkedHashMap<String, Object>();
        scanner.take('{');
        boolean more = !scanner.took('}');
        while (more) {
            String name = scanner.string();
            scanner.take(':');
            put(members, name, value(depth + 1));
            more = scanner.took(',');
            if (!more) {
                scanner.take('}');
            }
        }
        return Collections.unmodifiableMap(members);
    }

    /// Of two members with one name the last counts, as nearly everywhere.
    private static void put(Map<String, Object> members, String name, Object value) {
        members.remove(name);
        if (value != NULL) {
            members.put(name, value);
        }
    }

    private List<Object> array(int depth) throws JsonScanner.Malformed {
        var items = new ArrayList<>();
        scanner.take('[');
        boolean more = !scanner.took(']');
        while (more) {
            items.add(value(depth + 1));
            more = scanner.took(',');
            if (!more) {
                scanner.take(']');
            }
        }
        return Collections.unmodifiableList(items);
    }
}
