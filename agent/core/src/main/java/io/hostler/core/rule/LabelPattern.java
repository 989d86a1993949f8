package io.hostler.core.rule;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression that a whole label value must match, as Prometheus anchors it.
///
/// Prometheus has RE2, which never backtracks; here is `java.util.regex`, so what RE2 lacks is refused, and a
/// match that looks at more than a million characters is given up.
final class LabelPattern implements Matcher.LabelTest {

    private static final int LOOKS = 1_000_000;
    private static final Pattern WORDS = Pattern.compile("[^\\\\.*+?()\\[\\]{}^$]*");
    private static final Pattern NOT_RE2 =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\(\\?(?:<?[=!]|>)|\\\\[1-9kGZRX]|[*+?}]\\+)");

    private final Pattern pattern;

    private LabelPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /// Returns what tells whether a value matches, without a regular expression where words and `|` are all.
    ///
    /// @throws IllegalArgumentException with one line when it is no pattern
    static Matcher.LabelTest compile(String source) {
        if (WORDS.matcher(source).matches()) {
            return Set.of(source.split("\\|", -1))::contains;
        }
        var foreign = NOT_RE2.matcher(source);
        if (foreign.find()) {
            throw new IllegalArgumentException(
                    "pattern has '" + foreign.group(1) + "', which Prometheus does not know either; write it without");
        }
        return new LabelPattern(compiled(source));
    }

    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new Bounded(value)).matches();
        } catch (StackOverflowError e) {
            throw new LabelPatternException(pattern.pattern());
        }
    }

    private static Pattern compiled(String source) {
        try {
            return Pattern.compile(source.replace("(?P<", "(?<"), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern is wrong: " + e.getDescription(), e);
        }
    }

    private final class Bounded implements CharSequence {

        private final String value;
        private int looks;

        Bounded(String value) {
            this.value = value;
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS) {
                throw new LabelPatternException(pattern.pattern());
            }
            return value.charAt(index);
        }

        @Override
        public int length() {
            return value.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return value.substring(start, end);
        }
    }
}
