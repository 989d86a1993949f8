package io.hostler.core.run;

import java.util.ArrayList;
import java.util.List;

/// A log that forgets all when the test ends.
final class MemoryRunLog implements RunLog {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void append(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void note(Entry entry) {
        entries.add(entry);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<String> kinds() {
        return entries.stream().map(entry -> entry.getClass().getSimpleName()).toList();
    }
}
