package io.hostler.core.expression;

/// A word of the language.
///
/// @param text the word as written; for text, its value
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        INT,
        DOUBLE,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    String words() {
        return kind == Kind.END ? "the end" : kind == Kind.TEXT ? "text" : "'" + text + "'";
    }
}
