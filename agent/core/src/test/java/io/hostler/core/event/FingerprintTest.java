package io.hostler.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FingerprintTest {

    record Row(Map<String, String> labels, String fingerprint) {}

    /// The first two are those of Prometheus' own test, `common/model/signature_test.go`; the last sorts by bytes.
    static final List<Row> ROWS = List.of(
            new Row(Map.of(), Long.toHexString(Long.parseUnsignedLong("14695981039346656037"))),
            new Row(
                    Map.of("name", "garland, briggs", "fear", "love is not enough"),
                    Long.toHexString(Long.parseUnsignedLong("5799056148416392346"))),
            new Row(Map.of("ﬀ", "1", "😀", "2"), "6d1299a39176d2cc"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isThatOfPrometheus(Row row) {
        assertEquals(row.fingerprint(), Fingerprint.of(row.labels()));
    }
}
