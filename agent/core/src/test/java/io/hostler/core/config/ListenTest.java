package io.hostler.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ListenTest {

    static final List<Listen> GOOD = List.of(
            new Listen("127.0.0.1", 4678),
            new Listen("::1", 0),
            new Listen("localhost", 65_535),
            new Listen("127.1.2.3", 1));

    static final List<String> BAD = List.of(
            "", "4678", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "::1:80", "[::]:80", "10.0.0.1:80", "db1:80");

    @ParameterizedTest
    @FieldSource("GOOD")
    void readsWhatItWrites(Listen listen) {
        assertEquals(listen, Listen.parse(listen.toString()));
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void refusesWhatIsNoLoopbackAddressAndPort(String text) {
        assertThrows(IllegalArgumentException.class, () -> Listen.parse(text));
    }
}
