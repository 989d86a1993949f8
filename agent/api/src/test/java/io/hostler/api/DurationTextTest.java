package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DurationTextTest {

    record Row(String text, Duration duration) {}

    static final List<Row> BOTH_WAYS = List.of(
            new Row("0ms", Duration.ZERO),
            new Row("500ms", Duration.ofMillis(500)),
            new Row("1s500ms", Duration.ofMillis(1500)),
            new Row("30s", Duration.ofSeconds(30)),
            new Row("5m", Duration.ofMinutes(5)),
            new Row("1h30m", Duration.ofMinutes(90)),
            new Row("2d", Duration.ofDays(2)),
            new Row("1d1h1m1s1ms", Duration.ofMillis(90_061_001)));

    @ParameterizedTest
    @FieldSource("BOTH_WAYS")
    void readsWhatItWrites(Row row) {
        assertEquals(row.duration(), DurationText.parse(row.text()));
        assertEquals(row.text(), DurationText.of(row.duration()));
    }

    static final List<Row> OTHER_WORDS = List.of(
            new Row("90s", Duration.ofSeconds(90)),
            new Row("30m1h", Duration.ofMinutes(90)),
            new Row("1s1s", Duration.ofSeconds(2)));

    @ParameterizedTest
    @FieldSource("OTHER_WORDS")
    void readsOtherWordsForTheSame(Row row) {
        assertEquals(row.duration(), DurationText.parse(row.text()));
    }

    static final List<String> NONE =
            List.of("", "5", "5 m", "-5m", "1.5h", "m", "5M", "1w", "1234567890s", "1s".repeat(100_000));

    @ParameterizedTest
    @FieldSource("NONE")
    void refusesWhatIsNone(String text) {
        var error = assertThrows(TaskException.class, () -> DurationText.parse(text));
        assertEquals("must be a duration such as 30s or 5m", error.getMessage());
    }
}
