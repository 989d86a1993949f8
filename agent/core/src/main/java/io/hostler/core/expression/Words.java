package io.hostler.core.expression;

import java.util.Map;

/// The words of a source with one word of foresight, and the messages for a word that does not fit.
final class Words {

    private static final Map<String, String> FOREIGN = Map.of("and", "&&", "or", "||", "is", "==", "mod", "%");

    private static final int MOST_OPERATORS = 128;

    private final Source source;
    private final Lexer lexer;
    private Token here;
    private int operators;

    Words(Source source, int start) {
        this.source = source;
        this.lexer = new Lexer(source, start);
        this.here = lexer.next();
    }

    Source source() {
        return source;
    }

    Token here() {
        return here;
    }

    Token take() {
        Token taken = here;
        here = lexer.next();
        return taken;
    }

    /// Takes an operator. Their number bounds the depth of the tree, and so the stack that checker and evaluator need.
    Token takeOperator() {
        if (++operators > MOST_OPERATORS) {
            throw source.error(here.offset(), "has more than 128 operators; split it");
        }
        return take();
    }

    Token expect(String... symbols) {
        if (!here.is(symbols[0])) {
            throw foreign(here, "expected '" + String.join("' or '", symbols) + "', but there is " + here.words());
        }
        return take();
    }

    ExpressionException unexpected() {
        return foreign(here, "expected an operator or the end, but there is " + here.words());
    }

    ExpressionException noOperand() {
        return source.error(here.offset(), "expected a value, but there is " + here.words());
    }

    private ExpressionException foreign(Token token, String otherwise) {
        String meant = token.kind() == Token.Kind.NAME ? FOREIGN.getOrDefault(token.text(), "") : "";
        String message = "write '" + meant + "' instead of '" + token.text() + "'";
        return source.error(token.offset(), meant.isEmpty() ? otherwise : message);
    }
}
