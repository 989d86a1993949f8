package io.hostler.cli.agent;

import io.hostler.core.run.RunChanged;
import io.hostler.core.run.RunNews;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells several listeners of runs; those that come later hear only of what follows.
final class Relay implements RunNews {

    private final List<RunNews> listeners = new CopyOnWriteArrayList<>();

    void to(RunNews listener) {
        listeners.add(listener);
    }

    @Override
    public void changed(RunChanged change) {
        listeners.forEach(listener -> listener.changed(change));
    }

    @Override
    public void stepped(Duration took) {
        listeners.forEach(listener -> listener.stepped(took));
    }
}
