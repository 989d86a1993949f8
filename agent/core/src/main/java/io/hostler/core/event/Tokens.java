package io.hostler.core.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/// Takes values off a JSON stream, and says which field has another kind of value.
final class Tokens {

    private Tokens() {}

    static void expect(JsonParser json, JsonToken token, String what, String wanted) throws IOException {
        if (json.currentToken() != token) {
            throw new BadDeliveryException(what + " is not " + wanted);
        }
    }

    static String text(JsonParser json, String what) throws IOException {
        expect(json, JsonToken.VALUE_STRING, what, "a text");
        String text = json.getText();
        checkWhole(text, what);
        return text;
    }

    /// Null is the empty text.
    static String textOrNull(JsonParser json, String what) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : text(json, what);
    }

    /// Null is 0.
    static long count(JsonParser json, String what) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return 0;
        }
        expect(json, JsonToken.VALUE_NUMBER_INT, what, "a whole number");
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER || json.getLongValue() < 0) {
            throw new BadDeliveryException(what + " is out of range");
        }
        return json.getLongValue();
    }

    /// An escape may make half a character, which no UTF-8 can hold.
    static void checkWhole(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new BadDeliveryException(what + " holds half a character");
                }
                i++;
            }
        }
    }
}
