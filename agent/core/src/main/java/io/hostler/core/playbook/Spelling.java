package io.hostler.core.playbook;

import io.hostler.api.DurationText;
import java.math.BigDecimal;
import java.time.Duration;

/// Writes values of expressions as texts, the way people do.
final class Spelling {

    private Spelling() {}

    static String of(Object value) {
        return switch (value) {
            case Duration duration -> DurationText.of(duration);
            case Double number -> decimal(number);
            default -> value.toString();
        };
    }

    private static String decimal(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
