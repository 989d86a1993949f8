package io.hostler.core.config;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Problem;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import java.util.List;
import java.util.stream.Stream;

/// Finds paths that mean another file in another folder.
final class Paths {

    private static final List<String> KEYS = List.of("socket", "state", "allow", "playbooks", "rules");

    private Paths() {}

    static List<Problem> relative(Mapping mapping) {
        return KEYS.stream()
                .flatMap(key -> mapping.find(key).stream()
                        .flatMap(Paths::scalars)
                        .filter(scalar -> !scalar.text().startsWith("/"))
                        .map(scalar ->
                                new Problem(scalar.place(), key, "must be an absolute path; begin it with a '/'")))
                .toList();
    }

    private static Stream<Scalar> scalars(Node node) {
        return switch (node) {
            case Scalar scalar -> Stream.of(scalar).filter(one -> !one.isNull());
            case Sequence list -> list.items().stream().flatMap(Paths::scalars);
            case Mapping map -> Stream.empty();
        };
    }
}
