package io.hostler.core.rule;

import static java.util.stream.Collectors.joining;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import io.vertx.core.json.Json;

/// Writes a part of a file in one line, without its comments and places.
final class OneLine {

    private OneLine() {}

    static String of(Node node) {
        return switch (node) {
            case Scalar scalar -> Json.encode(scalar.text());
            case Sequence list -> list.items().stream().map(OneLine::of).collect(joining(",", "[", "]"));
            case Mapping map ->
                map.entries().values().stream()
                        .map(entry -> Json.encode(entry.key()) + ":" + of(entry.value()))
                        .collect(joining(",", "{", "}"));
        };
    }
}
