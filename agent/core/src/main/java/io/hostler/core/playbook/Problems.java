package io.hostler.core.playbook;

import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.document.Scalar;
import io.hostler.core.expression.ExpressionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Gathers what is wrong with one playbook.
final class Problems {

    private final List<Problem> all = new ArrayList<>();

    void add(Place place, String path, String message) {
        all.add(new Problem(place, path, message));
    }

    List<Problem> all() {
        return List.copyOf(all);
    }

    /// Compiles the text of a value, and notes at the right place within it what is wrong.
    <T> Optional<T> compile(Scalar scalar, String path, Function<String, T> compiler) {
        try {
            return Optional.of(compiler.apply(scalar.text()));
        } catch (ExpressionException e) {
            add(scalar.at(e.line(), e.column()), path, e.getMessage());
            return Optional.empty();
        }
    }
}
