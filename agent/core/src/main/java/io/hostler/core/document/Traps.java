package io.hostler.core.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Clear words for what YAML takes otherwise than its writer meant.
final class Traps {

    private static final Pattern COMMENT = Pattern.compile("[ \t]+#.*");
    private static final Pattern OPENED = Pattern.compile("(?<!\\w)'"); // not the apostrophe of a word
    private static final Pattern CLOSED = Pattern.compile("'(?!\\w)");
    private static final String QUOTE = "put the whole value in quotes";

    private Traps() {}

    static String tag(String tag) {
        return "a value that begins with ! is a YAML tag (%s), which is not used here; %s".formatted(tag, QUOTE);
    }

    static String reference(char mark) {
        return "a value that begins with %s is a YAML %s, which is not used here; put it in quotes"
                .formatted(mark, mark == '*' ? "alias" : "anchor");
    }

    static String key(String before, String rest) {
        return before.endsWith("{") && rest.startsWith("{")
                ? "{{ }} has no meaning here; write \"${{ … }}\", in quotes"
                : "a key must be a single word";
    }

    /// Finds a comment that cut a value in two: quotes or brackets were left open.
    static Optional<String> comment(Scalar scalar, String rest) {
        return scalar.style() == Scalar.Style.PLAIN && COMMENT.matcher(rest).matches() && isOpen(scalar.text())
                ? Optional.of("' #' begins a comment and cuts this value; " + QUOTE)
                : Optional.empty();
    }

    static String words(MarkedYamlEngineException e, Lines lines) {
        String problem = Optional.ofNullable(e.getProblem()).orElse("cannot be parsed");
        String before = lines.before(e.getProblemMark());
        String rest = lines.from(e.getProblemMark());
        if (rest.startsWith("{") && before.endsWith("$")) {
            return "${{ }} inside { } or [ ] must stand in quotes: \"${{ … }}\"";
        }
        return problem.startsWith("mapping values are not allowed")
                ? colon(before)
                : quotes(before).orElseGet(() -> plain(problem, before, rest));
    }

    private static String colon(String before) {
        return before.contains(" ? ")
                ? "': ' of a choice (a ? b : c) ends a key in YAML; " + QUOTE
                : "': ' ends a key, and there is one already; " + QUOTE + ", or correct the indentation";
    }

    /// A value such as `"a" in b` ends at its second quote.
    private static Optional<String> quotes(String before) {
        return before.matches("\\s*(- )*[^\"']*: +(\"[^\"]*\"|'[^']*') +")
                ? Optional.of("the value goes on behind its closing quote; put all of it in quotes of the other kind")
                : Optional.empty();
    }

    private static String plain(String problem, String before, String rest) {
        if (rest.startsWith("\t")) {
            return "a tab cannot indent or separate; use blanks";
        }
        if (rest.startsWith("@") || rest.startsWith("`") || rest.startsWith("%")) {
            return "a value cannot begin with " + rest.charAt(0) + "; " + QUOTE;
        }
        if (rest.startsWith("!")) {
            return tag("!");
        }
        if (before.matches(".*[ \\[][*&]\\w*")) {
            return reference(before.charAt(Math.max(before.lastIndexOf('*'), before.lastIndexOf('&'))));
        }
        return "is no YAML here: " + problem.replaceAll("\\s+", " ");
    }

    private static boolean isOpen(String text) {
        return count(text, '"') % 2 == 1
                || OPENED.matcher(text).results().count()
                        > CLOSED.matcher(text).results().count()
                || count(text, '(') > count(text, ')')
                || count(text, '[') > count(text, ']')
                || count(text, '{') > count(text, '}');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
