package io.hostler.core.playbook;

import io.hostler.api.Source;
import java.util.Optional;
import java.util.SortedMap;

/// The files that a run kept.
record KeptSources(SortedMap<String, Source> sources) implements Sources {

    @Override
    public Source read(String name) {
        return Optional.ofNullable(sources.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the run kept no file '" + name + "'"));
    }
}
