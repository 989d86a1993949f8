package io.hostler.core.expression;

import io.hostler.core.expression.Type.ListOf;
import java.util.Set;

/// Checks `has`, and `exists`, `all`, `filter`, `map` over lists and the keys of maps.
final class Macros {

    static final Set<String> NAMES = Set.of("exists", "all", "filter", "map");

    private final Checker checker;
    private final References references;

    Macros(Checker checker, References references) {
        this.checker = checker;
        this.references = references;
    }

    /// Whether something is there: no step on the way to it needs to be, and no secret is read.
    Typed has(Syntax.Call call, Env env) {
        boolean field = call.arguments().size() == 1
                && (call.arguments().getFirst() instanceof Syntax.Select
                        || call.arguments().getFirst() instanceof Syntax.Index);
        if (!field) {
            throw checker.error(call.offset(), "'has' takes one field, such as has(alert.labels.job)");
        }
        Typed found = references.navigate(call.arguments().getFirst(), env.insideHas());
        checker.mention(found);
        return Typed.of(Type.BOOL, false, call.offset(), frame -> isThere(found.code(), frame));
    }

    private static boolean isThere(Code code, Frame frame) {
        try {
            code.run(frame);
            return true;
        } catch (ExpressionException failure) {
            if (failure.missing()) {
                return false;
            }
            throw failure;
        }
    }

    Typed loop(Syntax target, Syntax.Call call, Env env) {
        if (call.arguments().size() != 2 || !(call.arguments().getFirst() instanceof Syntax.Name variable)) {
            throw checker.error(
                    call.offset(),
                    "'%s' takes a name and an expression, such as list.%s(x, …)".formatted(call.name(), call.name()));
        }
        Typed container = checker.container(target, env);
        Type element = element(container, target.offset());
        int slot = checker.reserve(env.slot());
        Env inside = env.with(variable.name(), new Env.Variable(slot, element));
        var range = new Loop.Range(container.code(), element, slot, target.offset());
        Syntax body = call.arguments().getLast();
        Typed inner = call.name().equals("map")
                ? checker.check(body, inside)
                : checker.condition(body, inside, "'" + call.name() + "'");
        return Typed.of(
                type(call.name(), element, inner),
                container.secret() || inner.secret(),
                call.offset(),
                code(call.name(), range, inner.code()));
    }

    private Type element(Typed container, int offset) {
        return switch (container.type()) {
            case ListOf(Type element) -> element;
            case Type.MapOf map -> Type.TEXT;
            case Type.RecordOf record -> Type.TEXT;
            case Type.Simple simple -> dynamic(simple, offset);
        };
    }

    private Type dynamic(Type type, int offset) {
        if (type != Type.DYN) {
            throw checker.error(offset, "a macro takes a list or a map, not " + type.words());
        }
        return type;
    }

    private static Type type(String macro, Type element, Typed body) {
        return switch (macro) {
            case "filter" -> new ListOf(element == Type.SECRET ? Type.TEXT : element);
            case "map" -> new ListOf(body.type());
            default -> Type.BOOL;
        };
    }

    private static Code code(String macro, Loop.Range range, Code body) {
        return switch (macro) {
            case "exists" -> new Loop.Search(range, body, true);
            case "all" -> new Loop.Search(range, body, false);
            case "filter" -> new Loop.Filter(range, body);
            default -> new Loop.Transform(range, body);
        };
    }
}
