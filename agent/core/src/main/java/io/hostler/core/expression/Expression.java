package io.hostler.core.expression;

import io.hostler.api.Secret;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// An expression, parsed and typed once, evaluated many times. Safe for many threads.
public final class Expression {

    private final Source source;
    private final String text;
    private final Typed root;
    private final Set<String> mentions;
    private final int variables;

    private Expression(Source source, String text, Typed root, Checker checker) {
        this.source = source;
        this.text = text;
        this.root = root;
        this.mentions = Collections.unmodifiableSortedSet(new TreeSet<>(checker.mentions()));
        this.variables = checker.variables();
    }

    /// Parses and types an expression.
    ///
    /// @throws ExpressionException for the first thing that is wrong, with its place
    public static Expression compile(String source, Scope scope) {
        var place = new Source(source);
        return of(place, source, Parser.parse(place), scope);
    }

    /// Returns the type of every value it gives; [Type#SECRET] when it mentions a secret.
    public Type type() {
        return root.secret() ? Type.SECRET : root.type();
    }

    /// Returns the text that it was compiled from.
    public String source() {
        return text;
    }

    /// Returns the paths that it reads, from the root through records, such as `inputs.path` or `alert.labels`.
    public Set<String> mentions() {
        return mentions;
    }

    /// Returns the value for these values of the scope's names.
    ///
    /// @throws ExpressionException when there is none: a missing key, a division by zero, an overflow, a bound
    /// @throws UnknownValue when a function has no answer now
    public Object evaluate(Map<String, Object> values) {
        var frame = new Frame(source, values, variables);
        return root.secret() ? secret(frame) : root.code().run(frame);
    }

    static Expression of(Source source, String text, Syntax syntax, Scope scope) {
        var checker = new Checker(source, scope);
        Typed root = checker.check(syntax, Env.START);
        if (root.secret() && !(root.type() instanceof Type.Simple)) {
            throw source.error(
                    syntax.offset(),
                    "a secret can be text, not part of a " + root.type().words());
        }
        return new Expression(source, text, root, checker);
    }

    /// The value wrapped again, and errors without the words that might hold it.
    private Object secret(Frame frame) {
        try {
            return new Secret(Values.text(root.code().run(frame)));
        } catch (ExpressionException failure) {
            throw failure.saying("has no value; the reason may hold a secret and is not shown");
        } catch (Fault fault) {
            throw frame.at(root.offset(), fault);
        }
    }

    void requirePrintable() {
        boolean plain = root.type() instanceof Type.Simple && root.type() != Type.NULL;
        if (!plain) {
            throw source.error(root.offset(), "a " + root.type().words() + " cannot become text; pick what is meant");
        }
    }

    /// The value as text, even of a secret: the caller wraps the whole.
    String print(Map<String, Object> values) {
        Object value = evaluate(values);
        try {
            return value instanceof Secret secret ? secret.reveal() : Values.text(value);
        } catch (Fault fault) {
            throw source.error(root.offset(), fault.getMessage());
        }
    }
}
