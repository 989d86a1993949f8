package io.hostler.core.rule;

import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.document.Scalar;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.ExpressionException;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Gathers what is wrong with one rule.
final class Findings {

    private final String path;
    private final List<Problem> all = new ArrayList<>();

    Findings(String path) {
        this.path = path;
    }

    List<Problem> all() {
        return List.copyOf(all);
    }

    void add(Place place, String key, String message) {
        all.add(new Problem(place, key.isEmpty() ? path : path + "." + key, message));
    }

    Optional<Expression> condition(Scalar scalar, String key, Scope scope) {
        return compile(scalar, key, text -> Expression.compile(text, scope)).filter(expression -> {
            boolean fits = expression.type() == Type.BOOL || expression.type() == Type.DYN;
            if (!fits) {
                add(
                        scalar.place(),
                        key,
                        "must be bool, not " + expression.type().words());
            }
            return fits;
        });
    }

    /// Compiles a text, and notes at the right place within it what is wrong.
    <T> Optional<T> compile(Scalar scalar, String key, Function<String, T> compiler) {
        try {
            return Optional.of(compiler.apply(scalar.text()));
        } catch (ExpressionException e) {
            add(scalar.at(e.line(), e.column()), key, e.getMessage());
        } catch (MatchersException e) {
            add(scalar.at(1, e.column()), key, e.getMessage());
        }
        return Optional.empty();
    }
}
