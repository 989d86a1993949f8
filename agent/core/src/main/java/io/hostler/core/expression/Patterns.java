package io.hostler.core.expression;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Patterns as RE2 knows them, on `java.util.regex`, which backtracks: so the characters that it looks at are counted,
/// and what RE2 lacks (look-around, back references, possessive quantifiers) is refused.
final class Patterns {

    private static final int LONGEST = 65_536;
    private static final Pattern FOREIGN =
            Pattern.compile("\\(\\?<?[=!]|\\(\\?>|\\\\[1-9]|\\\\k|(?<!\\\\)[*+?}]\\+|&&");

    private Patterns() {}

    static Pattern compile(String pattern) {
        if (FOREIGN.matcher(pattern).find()) {
            throw new Fault("the pattern uses look-around, a back reference or '&&'; write it without");
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new Fault("the pattern is wrong at " + (wrong.getIndex() + 1) + ": " + wrong.getDescription());
        }
    }

    static Object find(Frame frame, Pattern pattern, Object operand) {
        if (!(operand instanceof String text)) {
            throw new Fault("'matches' takes text, not " + Values.kind(operand));
        }
        if (text.length() > LONGEST) {
            throw new Fault("'matches' takes at most 64 KiB of text");
        }
        try {
            return pattern.matcher(new Counted(text, 0, text.length(), frame)).find();
        } catch (StackOverflowError deep) {
            // java.util.regex recurses for each repeat of a group; the stack has been unwound by now.
            throw new Fault("the pattern takes too many steps on this text; make it simpler");
        }
    }

    private record Counted(String text, int start, int end, Frame frame) implements CharSequence {

        @Override
        public char charAt(int index) {
            frame.look();
            return text.charAt(start + index);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to, frame);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
