package io.hostler.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FingerprintTest {

    record Row(Map<String, String> labels, String fingerprint) {}

    /// The first two are those of Prometheus' own test, `common/model/signature_test.go`.
    static final List<Row> ROWS = List.of(
            new Row(Map.of(), Long.toHexString(Long.parseUnsignedLong("14695981039346656037"))),
            new Row(
                    Map.of("name", "garland, briggs", "fear", "love is not enough"),
                    Long.toHexString(Long.parseUnsignedLong("5799056148416392346"))),
            new Row(Map.of("ﬀ", "1", "😀", "2"), Fingerprint.of(Map.of("😀", "2", "ﬀ", "1"))));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isThatOfPrometheus(Row row) {
        assertEquals(row.fingerprint(), Fingerprint.of(row.labels()));
    }
}
