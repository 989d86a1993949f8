package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Our language against `dev.cel` over random expressions. `-Dexpression.seed=N` tries others.
class CelRandomTest {

    private static final int COUNT = 2_500;
    private static final int ENOUGH_VALUES = 800;

    private final CelOracle oracle = new CelOracle();

    @Test
    void agrees() {
        long seed = Long.getLong("expression.seed", 20_261_121L);
        String differences = String.join(
                "\n",
                expressions(seed)
                        .map(oracle::difference)
                        .flatMap(Optional::stream)
                        .toList());
        assertEquals("", differences, "with -Dexpression.seed=" + seed);
    }

    /// If most of them failed, agreeing would say little.
    @Test
    void mostHaveAValue() {
        long values = expressions(1)
                .filter(source -> !CelOracle.ours(source).equals(CelOracle.FAILED))
                .count();
        assertTrue(values > ENOUGH_VALUES, values + " of " + COUNT);
    }

    private static Stream<String> expressions(long seed) {
        var random = new SplittableRandom(seed);
        return Stream.generate(() -> new RandomExpression(random).any()).limit(COUNT);
    }
}
