package io.hostler.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HttpAddressTest {

    record Place(String uri, String text, int port) {}

    static final List<Place> PLACES = List.of(
            new Place("http://db1/x", "db1", 80),
            new Place("https://db1:443/x", "db1", 443),
            new Place("HTTPS://db1:80", "db1:80", 80),
            new Place("http://app_web_1:8080/", "app_web_1:8080", 8080),
            new Place("http://[::1]:9093/", "[::1]:9093", 9093),
            new Place("http://u:p4ss@db1/", "db1", 80));

    @ParameterizedTest
    @FieldSource("PLACES")
    void knowsWhereARequestGoes(Place place) {
        var address = HttpAddress.of(URI.create(place.uri)).orElseThrow();
        assertEquals(place.text, address.text());
        assertEquals(place.port, address.port());
    }

    static final List<String> NOWHERE = List.of(
            "ftp://db1/", "http:///x", "mailto:a@b", "/x", "http://db1:99999/", "http://a b/".replace(" ", "%20"));

    @ParameterizedTest
    @FieldSource("NOWHERE")
    void refusesWhatIsNoAddress(String uri) {
        assertEquals(Optional.empty(), HttpAddress.of(URI.create(uri)));
    }
}
