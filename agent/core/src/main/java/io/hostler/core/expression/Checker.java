package io.hostler.core.expression;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Gives every part of an expression its type and its code, or says what does not fit.
final class Checker {

    private final Source source;
    private final References references;
    private final Operators operators = new Operators(this);
    private final Literals literals = new Literals(this);
    private final Calls calls;
    private final Set<String> mentions = new TreeSet<>();
    private int variables;

    Checker(Source source, Scope scope) {
        this.source = source;
        this.references = new References(this, scope);
        this.calls = new Calls(this, references, scope);
    }

    Typed check(Syntax syntax, Env env) {
        return switch (syntax) {
            case Syntax.Literal literal -> constant(literal.value(), literal.offset());
            case Syntax.Name name -> read(references.navigate(name, env));
            case Syntax.Select select -> read(references.navigate(select, env));
            case Syntax.Index index -> read(references.navigate(index, env));
            case Syntax.Unary unary -> operators.unary(unary, env);
            case Syntax.Binary binary -> operators.binary(binary, env);
            case Syntax.Conditional conditional -> operators.conditional(conditional, env);
            case Syntax.ListLiteral list -> literals.list(list, env);
            case Syntax.MapLiteral map -> literals.map(map, env);
            case Syntax.Call call -> calls.call(call, env);
        };
    }

    /// Checks what is only looked into: its size, its keys, its elements.
    Typed container(Syntax syntax, Env env) {
        Typed container = references.navigate(syntax, env);
        mention(container);
        boolean secret = container.secret() || Types.holdsSecret(container.type());
        return new Typed(container.type(), secret, container.path(), syntax.offset(), container.code());
    }

    Typed constant(Object value, int offset) {
        return Typed.of(Literals.type(value), false, offset, new Code.Constant(value));
    }

    Typed condition(Syntax syntax, Env env, String words) {
        Typed condition = check(syntax, env);
        if (condition.type() == Type.DYN) {
            var code =
                    new Code.Apply((frame, value) -> Reader.read(Type.BOOL, value), condition.code(), syntax.offset());
            return Typed.of(Type.BOOL, condition.secret(), condition.offset(), code);
        }
        if (condition.type() != Type.BOOL) {
            throw error(
                    syntax.offset(),
                    words + " takes bool, not " + condition.type().words());
        }
        return condition;
    }

    /// Evaluates at compile time what is made of constants, so that its errors are found there.
    Typed folded(Typed typed) {
        return Typed.of(
                typed.type(),
                false,
                typed.offset(),
                new Code.Constant(typed.code().run(new Frame(source, java.util.Map.of(), 0))));
    }

    /// Runs what knows no place, and gives its fault this one.
    <T> T placed(int offset, Supplier<T> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            throw error(offset, fault.getMessage());
        }
    }

    private Typed read(Typed reference) {
        if (Types.holdsSecret(reference.type())) {
            throw error(reference.offset(), reference.words() + " holds secrets; name the one that is meant");
        }
        mention(reference);
        return reference;
    }

    void mention(Typed reference) {
        if (!reference.path().isEmpty() && !reference.path().startsWith("#")) {
            mentions.add(reference.path());
        }
    }

    int reserve(int slot) {
        variables = Math.max(variables, slot + 1);
        return slot;
    }

    Set<String> mentions() {
        return mentions;
    }

    int variables() {
        return variables;
    }

    ExpressionException error(int offset, String message) {
        return source.error(offset, message);
    }
}
