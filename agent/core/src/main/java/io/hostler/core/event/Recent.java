package io.hostler.core.event;

import io.hostler.core.event.Alert.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Events that are on the disk and whose episode was confirmed just now, so that a repeat has nothing to write.
///
/// In a storm of repeats this spares the disk; it costs the confirmation a few seconds of precision.
final class Recent {

    private static final int MOST = 2_048;
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final Map<Key, Last> heard = new LinkedHashMap<>();

    private record Key(String source, String fingerprint) {}

    /// Only the event heard last is known, so that a start that moves back and forth is written each time.
    private record Last(Instant startsAt, Status status, Instant at) {
        boolean covers(Alert alert, Instant now) {
            return startsAt.equals(alert.startsAt())
                    && status == alert.status()
                    && !now.isBefore(at)
                    && now.isBefore(at.plus(SPAN));
        }
    }

    /// Returns whether all of the delivery was written within the last seconds; a clock that steps back says no.
    synchronized boolean knows(Delivery delivery, Instant now) {
        return delivery.alerts().stream().allMatch(alert -> {
            Last last = heard.get(new Key(delivery.source(), alert.fingerprint()));
            return last != null && last.covers(alert, now);
        });
    }

    /// Notes what is on the disk now.
    synchronized void wrote(Delivery delivery, Instant at) {
        for (Alert alert : delivery.alerts()) {
            var key = new Key(delivery.source(), alert.fingerprint());
            heard.remove(key);
            heard.put(key, new Last(alert.startsAt(), alert.status(), at));
        }
        var eldest = heard.entrySet().iterator();
        for (int over = heard.size() - MOST; over > 0; over--) {
            eldest.next();
            eldest.remove();
        }
    }
}
