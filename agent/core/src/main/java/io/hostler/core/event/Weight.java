package io.hostler.core.event;

import java.util.Map;

/// What a delivery takes of the memory for those that wait, in characters.
final class Weight {

    /// What an alert takes besides its texts.
    private static final long ALERT = 256;

    private Weight() {}

    static long of(Delivery delivery) {
        return delivery.alerts().stream().mapToLong(Weight::of).sum();
    }

    private static long of(Alert alert) {
        return ALERT + alert.generatorUrl().length() + of(alert.labels()) + of(alert.annotations());
    }

    private static long of(Map<String, String> texts) {
        long sum = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            sum += text.getKey().length() + text.getValue().length();
        }
        return sum;
    }
}
