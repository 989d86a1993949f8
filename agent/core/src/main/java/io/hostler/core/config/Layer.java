package io.hostler.core.config;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Place;
import io.hostler.core.document.Scalar;
import io.hostler.core.document.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Maps of keys laid over each other; every value keeps the place that it comes from.
final class Layer {

    static final List<String> LISTS = List.of("playbooks", "rules", "identity");
    static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "http.listen",
                            "socket",
                            "state",
                            "allow",
                            "metrics.every",
                            "metrics.node_names",
                            "alertmanager.url"),
                    LISTS.stream())
            .toList();

    private Layer() {}

    /// Returns a map with one value, such as `{http: {listen: …}}` for `http.listen`.
    static Mapping of(String key, String text, String source) {
        Place place = Place.start(source);
        List<String> names = List.of(key.split("\\."));
        Node node = LISTS.contains(key) ? list(place, text) : scalar(place, text);
        for (String name : names.reversed()) {
            var entries = new LinkedHashMap<String, Mapping.Entry>();
            entries.put(name, new Mapping.Entry(place, name, node));
            node = new Mapping(place, entries);
        }
        return (Mapping) node;
    }

    /// Lays one map over another; lists are replaced as a whole.
    static Mapping over(Mapping below, Mapping above) {
        var entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> entries.merge(key, entry, Layer::merged));
        return new Mapping(above.place(), entries);
    }

    private static Mapping.Entry merged(Mapping.Entry below, Mapping.Entry above) {
        return below.value() instanceof Mapping one && above.value() instanceof Mapping other
                ? new Mapping.Entry(above.place(), above.key(), over(one, other))
                : above;
    }

    private static Sequence list(Place place, String text) {
        return new Sequence(
                place,
                Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .<Node>map(item -> scalar(place, item))
                        .toList());
    }

    private static Scalar scalar(Place place, String text) {
        return new Scalar(place, text, Scalar.Style.QUOTED, place);
    }
}
