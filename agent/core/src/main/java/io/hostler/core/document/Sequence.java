package io.hostler.core.document;

import java.util.List;

/// A list.
public record Sequence(Place place, List<Node> items) implements Node {

    /// Takes a copy of the items.
    public Sequence {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
