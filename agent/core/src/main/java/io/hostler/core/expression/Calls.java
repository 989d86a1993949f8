package io.hostler.core.expression;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Checks calls: of macros, of the language's functions, and of those that the scope adds.
final class Calls {

    private final Checker checker;
    private final Macros macros;
    private final Added added;
    private final Scope scope;

    Calls(Checker checker, References references, Scope scope) {
        this.checker = checker;
        this.macros = new Macros(checker, references);
        this.added = new Added(checker, scope.functions());
        this.scope = scope;
    }

    static boolean isKnown(String name, Scope scope) {
        return known(scope).contains(name);
    }

    private static Set<String> known(Scope scope) {
        var known = new TreeSet<>(scope.functions().names());
        known.addAll(Builtins.ONE.keySet());
        known.addAll(Builtins.OF_TEXT.keySet());
        known.addAll(Macros.NAMES);
        known.addAll(List.of("has", "matches"));
        return known;
    }

    Typed call(Syntax.Call call, Env env) {
        return call.target().map(target -> method(target, call, env)).orElseGet(() -> function(call, env));
    }

    private Typed function(Syntax.Call call, Env env) {
        String name = call.name();
        if (name.equals("has")) {
            return macros.has(call, env);
        }
        if (Builtins.ONE.containsKey(name)) {
            return one(call, only(call, 1).getFirst(), env);
        }
        if (name.equals("matches")) {
            return matches(only(call, 2).getFirst(), call.arguments().getLast(), call, env);
        }
        if (Builtins.OF_TEXT.containsKey(name) || Macros.NAMES.contains(name)) {
            throw checker.error(call.offset(), "write x." + name + "(…), after what it looks at");
        }
        return added.call(call, env).orElseThrow(() -> unknown(call));
    }

    private ExpressionException unknown(Syntax.Call call) {
        String hint = call.name().equals("not") ? "; write '!'" : Suggestion.of(call.name(), known(scope));
        return checker.error(call.offset(), "there is no function '" + call.name() + "'" + hint);
    }

    private Typed method(Syntax target, Syntax.Call call, Env env) {
        String name = call.name();
        if (Macros.NAMES.contains(name)) {
            return macros.loop(target, call, env);
        }
        if (Builtins.OF_TEXT.containsKey(name)) {
            return ofText(target, only(call, 1).getFirst(), call, env);
        }
        if (name.equals("matches")) {
            return matches(target, only(call, 1).getFirst(), call, env);
        }
        if (name.equals("size")) {
            only(call, 0);
            return one(call, target, env);
        }
        throw known(scope).contains(name)
                ? checker.error(call.offset(), "write " + name + "(…), with nothing before it")
                : unknown(call);
    }

    private List<Syntax> only(Syntax.Call call, int count) {
        if (call.arguments().size() != count) {
            throw checker.error(
                    call.offset(),
                    "'%s' takes %d %s here, not %d"
                            .formatted(
                                    call.name(),
                                    count,
                                    count == 1 ? "value" : "values",
                                    call.arguments().size()));
        }
        return call.arguments();
    }

    private Typed one(Syntax.Call call, Syntax argument, Env env) {
        Builtins.One function = Builtins.ONE.get(call.name());
        boolean size = call.name().equals("size");
        Typed operand = size ? checker.container(argument, env) : checker.check(argument, env);
        if (function.accepts().stream().noneMatch(type -> accepts(type, operand.type()))) {
            throw checker.error(
                    argument.offset(),
                    "'" + call.name() + "' does not take " + operand.type().words());
        }
        var code = new Code.Apply(function.operation(), operand.code(), argument.offset());
        var typed = Typed.of(function.result(), operand.secret(), call.offset(), code);
        boolean time = function.result() == Type.DURATION || function.result() == Type.TIMESTAMP;
        return operand.isConstant() && time ? checker.folded(typed) : typed;
    }

    private static boolean accepts(Type asked, Type given) {
        return Types.fits(given, asked) && (given != Type.NULL || asked == Type.NULL);
    }

    private Typed ofText(Syntax target, Syntax argument, Syntax.Call call, Env env) {
        Typed text = text(target, call, env);
        Typed part = text(argument, call, env);
        var code = new Code.ApplyTwo(Builtins.OF_TEXT.get(call.name()), text.code(), part.code(), call.offset());
        return Typed.of(Type.BOOL, text.secret() || part.secret(), call.offset(), code);
    }

    private Typed text(Syntax syntax, Syntax.Call call, Env env) {
        Typed text = checker.check(syntax, env);
        if (text.type() != Type.TEXT && text.type() != Type.DYN) {
            throw checker.error(
                    syntax.offset(),
                    "'" + call.name() + "' takes text, not " + text.type().words());
        }
        return text;
    }

    private Typed matches(Syntax target, Syntax argument, Syntax.Call call, Env env) {
        Typed text = text(target, call, env);
        if (!(argument instanceof Syntax.Literal literal) || !(literal.value() instanceof String source)) {
            throw checker.error(argument.offset(), "the pattern of 'matches' must be written out");
        }
        Pattern pattern = checker.placed(argument.offset(), () -> Patterns.compile(source));
        Code.One find = (frame, value) -> Patterns.find(frame, pattern, value);
        return Typed.of(Type.BOOL, text.secret(), call.offset(), new Code.Apply(find, text.code(), call.offset()));
    }
}
