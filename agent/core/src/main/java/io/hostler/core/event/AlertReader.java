package io.hostler.core.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hostler.core.event.Alert.Status;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/// Reads one alert of a body.
final class AlertReader {

    private static final int LAST_YEAR = 9_999;
    private static final int FINGERPRINT = 128;

    private final JsonParser json;
    private final String place;
    private Optional<Status> status = Optional.empty();
    private Optional<Instant> startsAt = Optional.empty();
    private Optional<Map<String, String>> labels = Optional.empty();
    private Map<String, String> annotations = Map.of();
    private String fingerprint = "";
    private String generatorUrl = "";

    /// @param place what errors call it, such as `alerts[3]`
    AlertReader(JsonParser json, String place) {
        this.json = json;
        this.place = place;
    }

    Alert read() throws IOException {
        Tokens.expect(json, JsonToken.START_OBJECT, place, "an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field(name, place + "." + name);
        }
        Map<String, String> found = labels.orElseThrow(() -> missing("labels"));
        return new Alert(
                status.orElseThrow(() -> missing("status")),
                fingerprint.isEmpty() ? Fingerprint.of(found) : fingerprint,
                startsAt.orElseThrow(() -> missing("startsAt")),
                found,
                annotations,
                generatorUrl);
    }

    private void field(String name, String what) throws IOException {
        switch (name) {
            case "status" -> status = Optional.of(status(Tokens.text(json, what), what));
            case "startsAt" -> startsAt = Optional.of(moment(Tokens.text(json, what), what));
            case "labels" -> labels = Optional.of(new LabelReader(json, what).labels());
            case "annotations" -> annotations = new LabelReader(json, what).annotations();
            case "fingerprint" -> fingerprint = fingerprint(Tokens.textOrNull(json, what), what);
            case "generatorURL" -> generatorUrl = Tokens.textOrNull(json, what);
            default -> json.skipChildren();
        }
    }

    private static Status status(String text, String what) {
        return switch (text) {
            case "firing" -> Status.FIRING;
            case "resolved" -> Status.RESOLVED;
            default -> throw new BadDeliveryException(what + " is neither firing nor resolved");
        };
    }

    private static Instant moment(String text, String what) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeException e) {
            throw new BadDeliveryException(what + " is not a time of RFC 3339", e);
        }
        throw new BadDeliveryException(what + " is not a time of RFC 3339");
    }

    private static String fingerprint(String text, String what) {
        if (text.length() > FINGERPRINT) {
            throw new BadDeliveryException(what + " is longer than " + FINGERPRINT + " characters");
        }
        return text;
    }

    private BadDeliveryException missing(String field) {
        return new BadDeliveryException(place + "." + field + " is missing");
    }
}
