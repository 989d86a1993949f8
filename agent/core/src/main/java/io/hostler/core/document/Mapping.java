package io.hostler.core.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A map with text keys, in the order of the file.
public record Mapping(Place place, SequencedMap<String, Entry> entries) implements Node {

    /// A key and its value.
    ///
    /// @param place the key's
    public record Entry(Place place, String key, Node value) {}

    /// Takes a copy of the entries.
    public Mapping {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /// Returns a map without entries, for a key that was left out.
    public static Mapping empty(Place place) {
        return new Mapping(place, new LinkedHashMap<>());
    }

    /// Finds a value.
    public Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /// Returns the keys, in order.
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public String kind() {
        return "a map";
    }
}
