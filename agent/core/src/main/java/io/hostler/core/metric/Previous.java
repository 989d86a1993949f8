package io.hostler.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds a device in the sample before, which nearly always has it in the same place.
final class Previous {

    private Previous() {}

    static <T> Optional<T> of(List<T> before, int place, String name, Function<T, String> naming) {
        if (place < before.size() && naming.apply(before.get(place)).equals(name)) {
            return Optional.of(before.get(place));
        }
        return before.stream().filter(item -> naming.apply(item).equals(name)).findFirst();
    }
}
