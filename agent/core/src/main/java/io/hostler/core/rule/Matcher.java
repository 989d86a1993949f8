package io.hostler.core.rule;

import java.util.Map;

/// One condition on one label, such as `severity=~"warning|critical"`. Safe for many threads.
///
/// @param label its name
/// @param text as people write it
record Matcher(String label, Operator operator, String value, String text, LabelTest test) {

    /// How a label is compared.
    enum Operator {
        /// The value is this one.
        EQUAL("="),
        /// The value is another one.
        NOT_EQUAL("!="),
        /// The whole value matches the pattern.
        REGEX("=~"),
        /// The whole value does not match the pattern.
        NOT_REGEX("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /// Returns how it is written.
        String sign() {
            return sign;
        }

        boolean isRegex() {
            return this == REGEX || this == NOT_REGEX;
        }

        boolean isNegated() {
            return this == NOT_EQUAL || this == NOT_REGEX;
        }
    }

    /// Returns a condition.
    ///
    /// @throws IllegalArgumentException with one line when the value is no pattern and must be one
    static Matcher of(String label, Operator operator, String value, String text) {
        LabelTest test = operator.isRegex() ? LabelPattern.compile(value) : value::equals;
        return new Matcher(label, operator, value, text, test);
    }

    /// Says whether the labels fulfil the condition; a missing label counts as an empty one.
    ///
    /// @throws LabelPatternException when the pattern takes too long on this value
    boolean matches(Map<String, String> labels) {
        return test.matches(labels.getOrDefault(label, "")) != operator.isNegated();
    }

    /// What a label's value is held against, before negation.
    @FunctionalInterface
    interface LabelTest {
        boolean matches(String value);
    }

    @Override
    public String toString() {
        return text;
    }
}
