package io.hostler.core.playbook;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Names the keys that are decided on and not built yet, so that nobody looks for a misspelling.
final class Later {

    private static final Set<String> OF_PLAYBOOK = Set.of("handlers", "locks", "kind", "undo_when");
    private static final Set<String> OF_STEP = Set.of(
            "for_each",
            "parallel",
            "include",
            "block",
            "steps",
            "on_failure",
            "always",
            "notify",
            "locks",
            "undo_when");

    private final Problems problems;

    Later(Problems problems) {
        this.problems = problems;
    }

    /// Returns the file without them, each noted.
    Mapping without(Mapping file) {
        Mapping left = without(file, OF_PLAYBOOK, "");
        return left.find("steps").orElse(left) instanceof Sequence steps ? with(left, steps) : left;
    }

    private Mapping with(Mapping file, Sequence steps) {
        List<Node> left = new ArrayList<>();
        for (Node step : steps.items()) {
            String path = "steps[" + left.size() + "]";
            left.add(step instanceof Mapping mapping ? without(mapping, OF_STEP, path) : step);
        }
        var entries = new LinkedHashMap<>(file.entries());
        entries.computeIfPresent(
                "steps", (key, old) -> new Mapping.Entry(old.place(), key, new Sequence(steps.place(), left)));
        return new Mapping(file.place(), entries);
    }

    private Mapping without(Mapping mapping, Set<String> later, String path) {
        var entries = new LinkedHashMap<>(mapping.entries());
        mapping.entries().values().stream()
                .filter(entry -> later.contains(entry.key()))
                .forEach(entry -> {
                    problems.add(entry.place(), path, "'" + entry.key() + "' is not in this version; remove it");
                    entries.remove(entry.key());
                });
        return new Mapping(mapping.place(), entries);
    }
}
