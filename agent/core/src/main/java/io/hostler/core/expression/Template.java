package io.hostler.core.expression;

import io.hostler.api.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text with `${{ … }}` in it. Safe for many threads.
///
/// Where the expression is the whole value, the template keeps its type; else all is joined as text:
/// numbers as people write them, durations as `1h30m`, timestamps in ISO 8601. A template that mentions
/// a secret is secret.
public final class Template {

    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /// A stretch of text, or an expression.
    private sealed interface Part {

        record Fixed(String text) implements Part {}

        record Dynamic(Expression expression) implements Part {}
    }

    /// Parses and types the expressions in a text. Places of errors are within the whole text.
    ///
    /// @throws ExpressionException for the first thing that is wrong, with its place
    public static Template compile(String text, Scope scope) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            parts.add(new Part.Fixed(text.substring(at, open)));
            at = expression(text, open + OPEN.length(), scope, parts);
        }
        parts.add(new Part.Fixed(text.substring(at)));
        parts.removeIf(part -> part instanceof Part.Fixed(String fixed) && fixed.isEmpty());
        var template = new Template(text, List.copyOf(parts));
        template.refuseUnprintable();
        return template;
    }

    /// Returns the type of every value it gives.
    public Type type() {
        boolean secret = expressions().anyMatch(one -> one.type() == Type.SECRET);
        return whole().map(Expression::type).orElse(secret ? Type.SECRET : Type.TEXT);
    }

    /// Returns the text that it was compiled from.
    public String source() {
        return text;
    }

    /// Returns whether there is any expression in it.
    public boolean isDynamic() {
        return expressions().findAny().isPresent();
    }

    /// Returns the paths that its expressions read, as [Expression#mentions()].
    public Set<String> mentions() {
        return expressions().flatMap(one -> one.mentions().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Returns the value for these values of the scope's names.
    ///
    /// @throws ExpressionException when an expression has none
    /// @throws UnknownValue when a function has no answer now
    public Object evaluate(Map<String, Object> values) {
        if (whole().isPresent()) {
            return whole().get().evaluate(values);
        }
        var joined = new StringBuilder();
        parts.forEach(part -> joined.append(printed(part, values)));
        return type() == Type.SECRET ? new Secret(joined.toString()) : joined.toString();
    }

    /// Adds the expression that begins at the offset, and returns where the text goes on.
    private static int expression(String text, int start, Scope scope, List<Part> parts) {
        var source = new Source(text);
        var words = new Words(source, start);
        Syntax syntax = Parser.parse(words);
        int end = words.here().offset();
        if (!text.startsWith(CLOSE, end)) {
            throw words.here().kind() == Token.Kind.END
                    ? source.error(start - OPEN.length(), "'${{' is not closed; add '}}'")
                    : words.unexpected();
        }
        String part = text.substring(start, end).strip();
        parts.add(new Part.Dynamic(Expression.of(source, part, syntax, scope)));
        return end + CLOSE.length();
    }

    private void refuseUnprintable() {
        if (whole().isPresent()) {
            return;
        }
        expressions().forEach(Expression::requirePrintable);
    }

    /// The expression that is the whole value; blanks around it, such as the end of a line, do not count.
    private Optional<Expression> whole() {
        boolean alone = parts.stream().allMatch(part -> !(part instanceof Part.Fixed(String fixed)) || fixed.isBlank());
        return expressions().findFirst().filter(first -> alone && expressions().count() == 1);
    }

    private Stream<Expression> expressions() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Dynamic(Expression one) ? Stream.of(one) : Stream.empty());
    }

    private static String printed(Part part, Map<String, Object> values) {
        return switch (part) {
            case Part.Fixed(String fixed) -> fixed;
            case Part.Dynamic(Expression expression) -> expression.print(values);
        };
    }
}
