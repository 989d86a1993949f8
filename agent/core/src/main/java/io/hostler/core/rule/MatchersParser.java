package io.hostler.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads matchers from left to right.
final class MatchersParser {

    private static final String RESERVED = "{}!=~,\\\"'`";
    private static final String QUOTES = "\"'`";

    private final String text;
    private int at;

    MatchersParser(String text) {
        this.text = text;
    }

    Matchers parse() {
        boolean braces = accept("{");
        List<Matcher> all = new ArrayList<>();
        do {
            if (all.isEmpty() || !atEnd(braces)) {
                all.add(matcher());
            }
        } while (accept(","));
        if (braces && !accept("}")) {
            throw wrong(at, "a ',' or the closing '}' is missing");
        }
        if (at < text.length()) {
            throw wrong(at, braces ? "nothing may follow the closing '}'" : "a ',' is missing before this");
        }
        return new Matchers(all);
    }

    private Matcher matcher() {
        int start = at;
        String label = token("a label name");
        if (label.isEmpty()) {
            throw wrong(start, "a label name is empty");
        }
        Matcher.Operator operator = operator();
        int place = at;
        String value = token("a value");
        try {
            return Matcher.of(label, operator, value, text.substring(start, at).strip());
        } catch (IllegalArgumentException e) {
            throw wrong(place, e.getMessage());
        }
    }

    private Matcher.Operator operator() {
        int place = at;
        return Stream.of(
                        Matcher.Operator.REGEX,
                        Matcher.Operator.NOT_REGEX,
                        Matcher.Operator.NOT_EQUAL,
                        Matcher.Operator.EQUAL)
                .filter(one -> accept(one.sign()))
                .findFirst()
                .orElseThrow(() -> wrong(place, "one of = != =~ !~ is missing"));
    }

    private String token(String what) {
        skip();
        if (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !isReserved(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong(at, what + " is missing");
        }
        String word = text.substring(start, at);
        skip();
        return word;
    }

    private String quoted() {
        var quoted = new Quoted(text, at);
        String value = quoted.value();
        at = quoted.end();
        skip();
        return value;
    }

    private boolean accept(String sign) {
        skip();
        boolean found = text.startsWith(sign, at);
        if (found) {
            at += sign.length();
            skip();
        }
        return found;
    }

    private boolean atEnd(boolean braces) {
        return at >= text.length() || braces && text.charAt(at) == '}';
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isReserved(char c) {
        return Character.isWhitespace(c) || RESERVED.indexOf(c) >= 0;
    }

    private MatchersException wrong(int offset, String message) {
        return new MatchersException(message, text, offset);
    }
}
