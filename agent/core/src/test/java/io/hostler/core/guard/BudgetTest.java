package io.hostler.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BudgetTest {

    static final List<Map.Entry<String, Budget>> GOOD = List.of(
            Map.entry("3/h", new Budget(3, Duration.ofHours(1))),
            Map.entry("7/d", new Budget(7, Duration.ofDays(1))),
            Map.entry("2 / 90m", new Budget(2, Duration.ofMinutes(90))));

    static final List<Map.Entry<String, String>> BAD = List.of(
            Map.entry("3", "must be runs per time, such as 3/h, 7/d or 2/90m"),
            Map.entry("3/week", "must be runs per time, such as 3/h, 7/d or 2/90m"),
            Map.entry("-1/h", "must be runs per time, such as 3/h, 7/d or 2/90m"),
            Map.entry("0/h", "must allow 1 to 1000 runs; to have none, say 'mode: observe'"),
            Map.entry("3/32d", "must have a window of 1s to 31d"),
            Map.entry("3/500ms", "must have a window of 1s to 31d"));

    @ParameterizedTest
    @FieldSource("GOOD")
    void readsRunsPerTime(Map.Entry<String, Budget> row) {
        assertEquals(row.getValue(), Budget.parse(row.getKey()));
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Map.Entry<String, String> row) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Budget.parse(row.getKey()));
        assertEquals(row.getValue(), thrown.getMessage());
    }
}
