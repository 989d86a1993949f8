package io.hostler.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Operators by precedence, as in CEL; [Operands] parses what stands between them.
final class Parser {

    private static final int DEEPEST = 64;
    private static final int UNARY = 6;
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("==", 3),
            Map.entry("!=", 3),
            Map.entry("<", 3),
            Map.entry("<=", 3),
            Map.entry(">", 3),
            Map.entry(">=", 3),
            Map.entry("in", 3),
            Map.entry("+", 4),
            Map.entry("-", 4),
            Map.entry("*", 5),
            Map.entry("/", 5),
            Map.entry("%", 5));

    private final Words words;
    private final Operands operands;
    private int depth;

    private Parser(Words words) {
        this.words = words;
        this.operands = new Operands(words, this);
    }

    /// Parses a source that is one expression.
    static Syntax parse(Source source) {
        var words = new Words(source, 0);
        Syntax syntax = new Parser(words).expression();
        if (words.here().kind() != Token.Kind.END) {
            throw words.unexpected();
        }
        return syntax;
    }

    /// Parses the expression of a template from the offset; the words then stand on what follows it.
    static Syntax parse(Words words) {
        return new Parser(words).expression();
    }

    Syntax expression() {
        int offset = words.here().offset();
        enter(offset);
        Syntax condition = binary(1);
        if (words.here().is("?")) {
            int place = words.takeOperator().offset();
            Syntax then = binary(1);
            words.expect(":");
            condition = new Syntax.Conditional(condition, then, expression(), place);
        }
        depth--;
        return condition;
    }

    private void enter(int offset) {
        if (++depth > DEEPEST) {
            throw words.source().error(offset, "is nested more than 64 deep; split it");
        }
    }

    private Syntax binary(int lowest) {
        Syntax left = lowest == UNARY ? unary() : binary(lowest + 1);
        while (precedence(words.here()) == lowest) {
            Token operator = words.takeOperator();
            Syntax right = binary(lowest + 1);
            left = new Syntax.Binary(operator.text(), left, right, operator.offset());
        }
        return left;
    }

    private static int precedence(Token token) {
        boolean operator = token.kind() == Token.Kind.SYMBOL || token.isName("in");
        return operator ? PRECEDENCE.getOrDefault(token.text(), -1) : -1;
    }

    private Syntax unary() {
        Token token = words.here();
        if (!token.is("!") && !token.is("-")) {
            return operands.operand();
        }
        words.takeOperator();
        boolean number = words.here().kind() == Token.Kind.INT || words.here().kind() == Token.Kind.DOUBLE;
        if (token.is("-") && number) {
            return operands.negative();
        }
        enter(token.offset());
        Syntax operand = unary();
        depth--;
        return new Syntax.Unary(token.text(), operand, token.offset());
    }

    List<Syntax> list(String close) {
        var list = new ArrayList<Syntax>();
        while (!words.here().is(close)) {
            list.add(expression());
            if (!words.here().is(close)) {
                words.expect(",", close);
            }
        }
        words.take();
        return list;
    }
}
