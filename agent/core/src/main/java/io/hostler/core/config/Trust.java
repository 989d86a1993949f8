package io.hostler.core.config;

import io.hostler.core.document.Checked;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Refuses files that others may write: who writes them decides what the agent does.
final class Trust {

    private Trust() {}

    /// Returns the file itself, or why it cannot be trusted.
    ///
    /// @param ownership one line for the operator, empty when all is well
    static Checked<Path> of(Path file, Function<Path, Optional<String>> ownership) {
        return ownership
                .apply(file)
                .<Checked<Path>>map(line -> refused(file, line))
                .orElseGet(() -> new Checked.Valid<>(file));
    }

    private static Checked<Path> refused(Path file, String line) {
        String message =
                line.startsWith(file + ": ") ? line.substring(file.toString().length() + 2) : line;
        return new Checked.Refused<>(List.of(new Problem(Place.start(file.toString()), "", message)));
    }
}
