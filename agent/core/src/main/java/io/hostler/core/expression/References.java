package io.hostler.core.expression;

import io.hostler.core.expression.Type.Field;
import io.hostler.core.expression.Type.ListOf;
import io.hostler.core.expression.Type.MapOf;
import io.hostler.core.expression.Type.RecordOf;
import java.util.TreeSet;

/// Checks names, fields and indexes, and notes which paths are read.
final class References {

    private final Checker checker;
    private final Scope scope;

    References(Checker checker, Scope scope) {
        this.checker = checker;
        this.scope = scope;
    }

    /// Checks a reference without reading it yet, so that `inputs.path` does not read all inputs.
    Typed navigate(Syntax syntax, Env env) {
        return switch (syntax) {
            case Syntax.Name name -> name(name, env);
            case Syntax.Select select -> field(navigate(select.target(), env), select.field(), select.offset(), env);
            case Syntax.Index index -> index(index, env);
            default -> checker.check(syntax, env);
        };
    }

    private Typed name(Syntax.Name name, Env env) {
        if (env.variables().containsKey(name.name())) {
            Env.Variable variable = env.variables().get(name.name());
            int slot = variable.slot();
            return leaf(variable.type(), "#" + slot, name.offset(), frame -> frame.variable(slot));
        }
        if (!scope.names().containsKey(name.name())) {
            throw checker.error(name.offset(), unknown(name.name(), env));
        }
        Type type = scope.names().get(name.name());
        return leaf(type, name.name(), name.offset(), new Lookup.Root(name.name(), type, name.offset()));
    }

    private String unknown(String name, Env env) {
        var known = new TreeSet<>(scope.names().keySet());
        known.addAll(env.variables().keySet());
        return Calls.isKnown(name, scope)
                ? "'" + name + "' is a function; write " + name + "(…)"
                : "there is no '" + name + "'" + Suggestion.of(name, known);
    }

    private static Typed leaf(Type type, String path, int offset, Code code) {
        boolean secret = type == Type.SECRET;
        return new Typed(secret ? Type.TEXT : type, secret, path, offset, code);
    }

    private Typed field(Typed target, String name, int offset, Env env) {
        return switch (target.type()) {
            case RecordOf record -> recordField(target, record, name, offset, env);
            case MapOf(Type value) -> entry(target, value, checker.constant(name, offset), offset);
            default -> dynamicField(target, name, offset);
        };
    }

    private Typed dynamicField(Typed target, String name, int offset) {
        if (target.type() != Type.DYN) {
            throw checker.error(offset, target.type().words() + " has no fields, so no '" + name + "'");
        }
        return entry(target, Type.DYN, checker.constant(name, offset), offset);
    }

    private Typed recordField(Typed target, RecordOf record, String name, int offset, Env env) {
        String owner = target.path().isEmpty() || target.path().startsWith("#") ? record.name() : target.path();
        if (!record.fields().containsKey(name)) {
            String hint = Suggestion.of(name, record.fields().keySet());
            throw checker.error(offset, owner + " has no '" + name + "'" + hint);
        }
        Field field = record.fields().get(name);
        String path = target.path().isEmpty() ? "" : target.path() + "." + name;
        boolean safe = !field.guarded()
                || env.has()
                || env.ran().contains(target.path())
                || env.ran().contains(path);
        if (!safe) {
            throw checker.error(offset, "%s may be skipped; write %s.ran && …".formatted(owner, owner));
        }
        var code = new Lookup.Entry(
                target.code(), checker.constant(name, offset).code(), field.type(), target.words(), offset);
        return tainted(target, leaf(field.type(), path, offset, code));
    }

    private static Typed tainted(Typed target, Typed leaf) {
        return target.secret() ? new Typed(leaf.type(), true, leaf.path(), leaf.offset(), leaf.code()) : leaf;
    }

    private Typed entry(Typed target, Type value, Typed key, int offset) {
        checker.mention(target);
        var code = new Lookup.Entry(target.code(), key.code(), value, target.words(), offset);
        Typed entry = leaf(value, "", offset, code);
        return target.secret() || key.secret() ? Typed.of(entry.type(), true, offset, code) : entry;
    }

    private Typed index(Syntax.Index index, Env env) {
        Typed target = navigate(index.target(), env);
        Typed key = checker.check(index.key(), env);
        int offset = key.offset();
        boolean named = key.isConstant() && key.type() == Type.TEXT;
        if (target.type() instanceof RecordOf) {
            if (!named) {
                throw checker.error(offset, "name the field of " + target.words() + " as it stands, with a dot");
            }
            return field(target, ((Code.Constant) key.code()).value().toString(), offset, env);
        }
        checkKey(target.type(), key);
        return entry(target, element(target), key, offset);
    }

    private Type element(Typed target) {
        return switch (target.type()) {
            case ListOf(Type element) -> element;
            case MapOf(Type value) -> value;
            default -> Type.DYN;
        };
    }

    private void checkKey(Type target, Typed key) {
        Type asked = target instanceof ListOf ? Type.INT : target instanceof MapOf ? Type.TEXT : Type.DYN;
        if (asked == Type.DYN && target != Type.DYN) {
            throw checker.error(key.offset(), target.words() + " has no elements");
        }
        if (key.type() != Type.DYN && asked != Type.DYN && key.type() != asked) {
            throw checker.error(
                    key.offset(),
                    "the index of a " + target.words() + " is " + asked.words() + ", not "
                            + key.type().words());
        }
    }
}
