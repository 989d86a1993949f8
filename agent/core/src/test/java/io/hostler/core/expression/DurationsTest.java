package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DurationsTest {

    record Row(String text, Duration duration, String formatted) {}

    static final List<Row> READ = List.of(
            new Row("0", Duration.ZERO, "0s"),
            new Row("500ms", Duration.ofMillis(500), "500ms"),
            new Row("5m", Duration.ofMinutes(5), "5m"),
            new Row("90s", Duration.ofSeconds(90), "1m30s"),
            new Row("1h30m", Duration.ofMinutes(90), "1h30m"),
            new Row("1.5h", Duration.ofMinutes(90), "1h30m"),
            new Row("48h", Duration.ofDays(2), "2d"),
            new Row("2d4h0.25s", Duration.ofHours(52).plusMillis(250), "2d4h250ms"),
            new Row("-3s", Duration.ofSeconds(-3), "-3s"),
            new Row("-0.5s", Duration.ofMillis(-500), "-500ms"),
            new Row("1us2ns", Duration.ofNanos(1_002), "1us2ns"));

    @ParameterizedTest
    @FieldSource("READ")
    void areReadAndWritten(Row row) {
        Duration read = Durations.parse(row.text());
        assertEquals(row, new Row(row.text(), read, Durations.format(read)));
        assertEquals(read, Durations.parse(row.formatted()));
    }

    static final List<String> WRONG = List.of("", "5", "m", "5 m", "5M", "1y", "--3s", "1h-3m", "1..5s", "9999999d");

    @ParameterizedTest
    @FieldSource("WRONG")
    void refusesOthers(String text) {
        assertThrows(Fault.class, () -> Durations.parse(text));
    }
}
