package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RetryTest {

    record Case(double factor, int failed, Duration delay) {}

    static final List<Case> CASES = List.of(
            new Case(1, 1, Duration.ofSeconds(2)),
            new Case(1, 50, Duration.ofSeconds(2)),
            new Case(2, 1, Duration.ofSeconds(2)),
            new Case(2, 3, Duration.ofSeconds(8)),
            new Case(1.5, 2, Duration.ofSeconds(3)),
            new Case(10, 100, Retry.MAX_DELAY));

    @ParameterizedTest
    @FieldSource("CASES")
    void growsUpToAnHour(Case c) {
        var retry = new Retry(100, Duration.ofSeconds(2), c.factor(), Optional.empty());
        assertEquals(c.delay(), retry.delayAfter(c.failed()));
    }
}
