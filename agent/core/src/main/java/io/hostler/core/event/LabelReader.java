package io.hostler.core.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads an object of texts: the labels of an alert, or its annotations.
final class LabelReader {

    private static final int MOST = 128;

    /// Name and value together, in bytes of UTF-8.
    private static final int LABEL_BYTES = 4_096;

    /// An annotation may hold a whole description.
    private static final int ANNOTATION_BYTES = 65_536;

    /// What may stand in a message; another name may be long, or break the line.
    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9_.:/-]{1,64}");

    private final JsonParser json;
    private final String place;

    LabelReader(JsonParser json, String place) {
        this.json = json;
        this.place = place;
    }

    Map<String, String> labels() throws IOException {
        return texts(LABEL_BYTES);
    }

    /// Null is none, as Go writes an empty map that was never made.
    Map<String, String> annotations() throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? Map.of() : texts(ANNOTATION_BYTES);
    }

    private Map<String, String> texts(int bytes) throws IOException {
        Tokens.expect(json, JsonToken.START_OBJECT, place, "an object");
        Map<String, String> texts = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (texts.size() == MOST) {
                throw new BadDeliveryException(place + " has more than " + MOST + " items");
            }
            String name = json.currentName();
            json.nextToken();
            texts.put(name, bounded(name, Tokens.text(json, what(name)), bytes));
        }
        return texts;
    }

    private String bounded(String name, String value, int most) {
        Tokens.checkWhole(name, what(name));
        if (size(name) + size(value) > most) {
            throw new BadDeliveryException(what(name) + " is longer than " + most + " bytes");
        }
        return value;
    }

    private static long size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private String what(String name) {
        return PRINTABLE.matcher(name).matches() ? place + "." + name : place + ", one item,";
    }
}
