package io.hostler.core.expression;

import java.util.List;
import java.util.Optional;

/// What the parser found, untyped. The offset is where messages about it point.
sealed interface Syntax {

    int offset();

    record Literal(Object value, int offset) implements Syntax {}

    record Name(String name, int offset) implements Syntax {}

    record Select(Syntax target, String field, int offset) implements Syntax {}

    record Index(Syntax target, Syntax key, int offset) implements Syntax {}

    record Call(Optional<Syntax> target, String name, List<Syntax> arguments, int offset) implements Syntax {}

    record Unary(String operator, Syntax operand, int offset) implements Syntax {}

    record Binary(String operator, Syntax left, Syntax right, int offset) implements Syntax {}

    record Conditional(Syntax condition, Syntax then, Syntax otherwise, int offset) implements Syntax {}

    record ListLiteral(List<Syntax> elements, int offset) implements Syntax {}

    /// Keys and values, in pairs.
    record MapLiteral(List<Syntax> keys, List<Syntax> values, int offset) implements Syntax {}
}
