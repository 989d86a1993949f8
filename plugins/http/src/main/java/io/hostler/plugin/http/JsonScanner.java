package io.hostler.plugin.http;

import java.io.Serial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of JSON: RFC 8259, sections 2, 6 and 7.
final class JsonScanner {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final char END = '\0';

    private final String text;
    private int at;

    JsonScanner(String text) {
        this.text = text;
    }

    /// Thrown where the text is no JSON.
    static final class Malformed extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private Malformed(int at) {
            super("no JSON at character " + at);
        }
    }

    Malformed malformed() {
        return new Malformed(at);
    }

    /// Returns the next character that is no blank.
    char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean took(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    void take(char wanted) throws Malformed {
        require(took(wanted));
    }

    void end() throws Malformed {
        peek();
        require(at == text.length());
    }

    <T> T word(String word, T value) throws Malformed {
        require(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    /// Returns a long, or a double where it has a fraction, an exponent or too many digits.
    Object number() throws Malformed {
        Matcher found = NUMBER.matcher(text).region(at, text.length());
        require(found.lookingAt());
        at = found.end();
        boolean whole = found.start(1) < 0 && found.start(2) < 0;
        try {
            return whole ? (Object) Long.valueOf(found.group()) : Double.valueOf(found.group());
        } catch (NumberFormatException e) {
            return Double.valueOf(found.group());
        }
    }

    String string() throws Malformed {
        take('"');
        var string = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            require(c >= ' ');
            string.append(c == '\\' ? escape() : c);
        }
        return string.toString();
    }

    private char escape() throws Malformed {
        char c = next();
        if (c == 'u') {
            return unicode();
        }
        int index = ESCAPES.indexOf(c);
        require(index >= 0);
        return ESCAPED.charAt(index);
    }

    private char unicode() throws Malformed {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            require(digit >= 0);
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char next() throws Malformed {
        require(at < text.length());
        return text.charAt(at++);
    }

    private void require(boolean holds) throws Malformed {
        if (!holds) {
            throw malformed();
        }
    }
}
