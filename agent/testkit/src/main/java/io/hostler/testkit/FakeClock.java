package io.hostler.testkit;

import io.hostler.api.Host;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

final class FakeClock implements Host.Clock {

    private final NavigableMap<Duration, Runnable> events = new TreeMap<>();
    private Duration now = Duration.ZERO;

    void at(Duration time, Runnable event) {
        events.put(time, event);
    }

    @Override
    public Duration elapsed() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        now = now.plus(time);
        var due = events.headMap(now, true);
        List.copyOf(due.values()).forEach(Runnable::run);
        due.clear();
    }
}
