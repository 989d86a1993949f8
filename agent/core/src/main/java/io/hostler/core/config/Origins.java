package io.hostler.core.config;

import static java.util.stream.Collectors.joining;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lists the values of a layered map with their sources.
final class Origins {

    private final Set<String> sources;
    private final List<Setting> settings = new ArrayList<>();

    private Origins(Set<String> sources) {
        this.sources = sources;
    }

    /// @param sources places whose line and column say nothing
    static List<Setting> of(Mapping mapping, Set<String> sources) {
        var origins = new Origins(sources);
        origins.walk("", mapping);
        return origins.settings;
    }

    private void walk(String key, Node node) {
        switch (node) {
            case Scalar scalar -> add(key, scalar.text(), scalar);
            case Sequence list -> list(key, list);
            case Mapping map ->
                map.entries().values().forEach(it -> walk(key.isEmpty() ? it.key() : key + "." + it.key(), it.value()));
        }
    }

    private void list(String key, Sequence list) {
        if (list.items().stream().allMatch(Scalar.class::isInstance)) {
            add(key, list.items().stream().map(item -> ((Scalar) item).text()).collect(joining(",")), list);
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            walk(key + "[" + i + "]", list.items().get(i));
        }
    }

    private void add(String key, String value, Node node) {
        String file = node.place().file();
        settings.add(new Setting(
                key, value, sources.contains(file) ? file : node.place().toString()));
    }
}
