package io.hostler.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands between operators: literals, names, calls, lists, maps, and the fields and indexes after them.
final class Operands {

    private final Words words;
    private final Parser parser;

    Operands(Words words, Parser parser) {
        this.words = words;
        this.parser = parser;
    }

    Syntax operand() {
        Syntax operand = primary();
        while (words.here().is(".") || words.here().is("[")) {
            operand = words.here().is(".") ? field(operand) : index(operand);
        }
        return operand;
    }

    Syntax negative() {
        return number("-", words.take());
    }

    private Syntax field(Syntax target) {
        words.takeOperator();
        Token name = words.here();
        if (name.kind() != Token.Kind.NAME) {
            throw words.source()
                    .error(
                            name.offset(),
                            "expected a field after '.', but there is " + name.words()
                                    + "; for other keys write [\"…\"]");
        }
        words.take();
        return words.here().is("(")
                ? new Syntax.Call(Optional.of(target), name.text(), arguments(), name.offset())
                : new Syntax.Select(target, name.text(), name.offset());
    }

    private Syntax index(Syntax target) {
        int offset = words.takeOperator().offset();
        Syntax key = parser.expression();
        words.expect("]");
        return new Syntax.Index(target, key, offset);
    }

    private List<Syntax> arguments() {
        words.take();
        return parser.list(")");
    }

    private Syntax primary() {
        Token token = words.here();
        return switch (token.kind()) {
            case INT, DOUBLE -> number("", words.take());
            case TEXT -> new Syntax.Literal(words.take().text(), token.offset());
            case NAME -> name(words.take());
            case SYMBOL -> bracket(token);
            case END -> throw token.offset() == 0 ? words.source().error(0, "is empty") : words.noOperand();
        };
    }

    private Syntax number(String sign, Token token) {
        Object value = token.kind() == Token.Kind.INT
                ? (Object) Numbers.parseInt(sign, token, words.source())
                : (Object) Numbers.parseDouble(sign, token, words.source());
        return new Syntax.Literal(value, token.offset() - sign.length());
    }

    private Syntax name(Token token) {
        int offset = token.offset();
        return switch (token.text()) {
            case "true" -> new Syntax.Literal(true, offset);
            case "false" -> new Syntax.Literal(false, offset);
            case "null" -> new Syntax.Literal(Optional.empty(), offset);
            case "in" -> throw words.source().error(offset, "expected a value before 'in'");
            default -> words.here().is("(") ? call(token) : plain(token);
        };
    }

    private Syntax call(Token token) {
        return new Syntax.Call(Optional.empty(), token.text(), arguments(), token.offset());
    }

    private Syntax plain(Token token) {
        if (token.text().equals("not") && words.here().kind() == Token.Kind.NAME) {
            throw words.source().error(token.offset(), "write '!' instead of 'not'");
        }
        return new Syntax.Name(token.text(), token.offset());
    }

    private Syntax bracket(Token token) {
        return switch (token.text()) {
            case "(" -> parentheses();
            case "[" -> new Syntax.ListLiteral(elements(), token.offset());
            case "{" -> map();
            default -> throw words.noOperand();
        };
    }

    private List<Syntax> elements() {
        words.take();
        return parser.list("]");
    }

    private Syntax parentheses() {
        words.take();
        Syntax inner = parser.expression();
        words.expect(")");
        return inner;
    }

    private Syntax map() {
        int offset = words.take().offset();
        var keys = new ArrayList<Syntax>();
        var values = new ArrayList<Syntax>();
        while (!words.here().is("}")) {
            keys.add(parser.expression());
            words.expect(":");
            values.add(parser.expression());
            if (!words.here().is("}")) {
                words.expect(",", "}");
            }
        }
        words.take();
        return new Syntax.MapLiteral(keys, values, offset);
    }
}
