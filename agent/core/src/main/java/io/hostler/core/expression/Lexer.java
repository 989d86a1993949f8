package io.hostler.core.expression;

import java.util.List;

/// Cuts a source into words, one at a time, so that a template can stop where its expression ends.
final class Lexer {

    private static final int LONGEST = 4096;
    private static final List<String> SYMBOLS = List.of(
            "||", "&&", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")",
            "[", "]", "{", "}");

    private final Source source;
    private final String text;
    private final int start;
    private int at;

    Lexer(Source source, int start) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.at = start;
    }

    Token next() {
        skipBlanks();
        if (at - start > LONGEST) {
            throw source.error(start, "is longer than 4 KiB; split it");
        }
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", at);
        }
        char c = text.charAt(at);
        if (startsText(c)) {
            return text();
        }
        return Character.isDigit(c) || c == '.' && digitAt(at + 1) ? number() : nameOrSymbol(c);
    }

    private void skipBlanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.startsWith("//", at))) {
            at = text.charAt(at) == '/' ? lineEnd() : at + 1;
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean startsText(char c) {
        boolean raw = (c == 'r' || c == 'R') && at + 1 < text.length();
        return isQuote(c) || raw && isQuote(text.charAt(at + 1));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private boolean digitAt(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private Token text() {
        var reader = new TextReader(source, at);
        var token = new Token(Token.Kind.TEXT, reader.read(), at);
        at = reader.end();
        return token;
    }

    private Token number() {
        Token token = Numbers.read(source, at);
        at += token.text().length();
        return token;
    }

    private Token nameOrSymbol(char c) {
        if (isNameStart(c)) {
            int from = at;
            while (at < text.length() && (isNameStart(text.charAt(at)) || digitAt(at))) {
                at++;
            }
            return new Token(Token.Kind.NAME, text.substring(from, at), from);
        }
        return symbol(c);
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private Token symbol(char c) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, at - symbol.length());
            }
        }
        throw source.error(at, wrong(c));
    }

    private static String wrong(char c) {
        return switch (c) {
            case '=' -> "'=' is not an operator; write '=='";
            case '&' -> "'&' is not an operator; write '&&'";
            case '|' -> "'|' is not an operator; write '||'";
            case '“', '”', '‘', '’' -> "'" + c + "' does not quote text; write \" or '";
            default -> "'" + (Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : c) + "' has no meaning here";
        };
    }
}
