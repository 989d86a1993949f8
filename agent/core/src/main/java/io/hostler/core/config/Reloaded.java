package io.hostler.core.config;

import java.util.List;

/// What came of reading the configuration anew.
///
/// @param now what holds from here on
/// @param changed the keys whose values are others, sorted; empty when all is as it was
public record Reloaded(LoadedConfig now, List<String> changed) {

    private static final List<String> LIVE = List.of("playbooks", "rules");

    /// Takes a copy of the keys.
    public Reloaded {
        changed = List.copyOf(changed);
    }

    /// Returns the changed keys that take effect only when the agent is started again.
    public List<String> atNextStart() {
        return changed.stream().filter(key -> !LIVE.contains(key)).toList();
    }
}
