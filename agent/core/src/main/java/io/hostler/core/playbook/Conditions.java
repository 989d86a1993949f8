package io.hostler.core.playbook;

import io.hostler.core.document.Scalar;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import java.util.Optional;

/// Compiles expressions that must be true or false.
final class Conditions {

    private Conditions() {}

    static Optional<Expression> compile(Scalar scalar, String path, Scope scope, Problems problems) {
        if (scalar.text().strip().startsWith("${{")) {
            problems.add(scalar.place(), path, "is an expression by itself; write it without ${{ }}");
            return Optional.empty();
        }
        return problems.compile(scalar, path, text -> Expression.compile(text, scope))
                .filter(expression -> {
                    boolean good = expression.type() == Type.BOOL || expression.type() == Type.DYN;
                    if (!good) {
                        problems.add(
                                scalar.place(),
                                path,
                                "must be true or false, not "
                                        + expression.type().words());
                    }
                    return good;
                });
    }
}
