package io.hostler.core.expression;

import io.hostler.core.expression.Type.RecordOf;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which records are known to have run, and which fields to be there, once a condition is known to be true, or false.
final class Narrowing {

    private Narrowing() {}

    static Set<String> ran(Syntax condition, boolean truth, Env env) {
        return switch (condition) {
            case Syntax.Select select -> truth ? runOf(select, env) : Set.of();
            case Syntax.Unary unary -> unary.operator().equals("!") ? ran(unary.operand(), !truth, env) : Set.of();
            case Syntax.Binary binary -> binary(binary, truth, env);
            case Syntax.Call call ->
                truth && isHas(call) ? there(call.arguments().getFirst(), env) : Set.of();
            default -> Set.of();
        };
    }

    private static Set<String> runOf(Syntax.Select select, Env env) {
        return select.field().equals(RecordOf.RAN) ? owner(select, env) : Set.of();
    }

    private static boolean isHas(Syntax.Call call) {
        return call.name().equals("has")
                && call.target().isEmpty()
                && call.arguments().size() == 1;
    }

    private static Set<String> binary(Syntax.Binary binary, boolean truth, Env env) {
        return switch (binary.operator()) {
            case "&&" -> joined(binary, truth, truth, env);
            case "||" -> joined(binary, truth, !truth, env);
            case "==" -> compared(binary, truth, env);
            case "!=" -> compared(binary, !truth, env);
            default -> Set.of();
        };
    }

    /// What both sides say, where either may be the reason; what any side says, where both hold.
    private static Set<String> joined(Syntax.Binary binary, boolean truth, boolean bothHold, Env env) {
        var known = new HashSet<>(ran(binary.left(), truth, env));
        Set<String> right = ran(binary.right(), truth, env);
        if (bothHold) {
            known.addAll(right);
        } else {
            known.retainAll(right);
        }
        return known;
    }

    private static Set<String> compared(Syntax.Binary binary, boolean truth, Env env) {

        return binary.right() instanceof Syntax.Literal right && right.value() instanceof Boolean
                ? ran(binary.left(), truth == right.value().equals(true), env)
                : Set.of();
    }

    /// `steps.x` for `steps.x.out`.
    private static Set<String> owner(Syntax syntax, Env env) {
        return syntax instanceof Syntax.Select select
                ? path(select.target(), env).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    /// `has(steps.x.out)` speaks of that field alone.
    private static Set<String> there(Syntax syntax, Env env) {
        return path(syntax, env).map(Set::of).orElse(Set.of());
    }

    private static Optional<String> path(Syntax syntax, Env env) {
        return switch (syntax) {
            case Syntax.Name name -> Optional.of(env.root(name.name()));
            case Syntax.Select select -> path(select.target(), env).map(path -> path + "." + select.field());
            default -> Optional.empty();
        };
    }
}
