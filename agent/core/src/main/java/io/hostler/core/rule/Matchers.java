package io.hostler.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prometheus label matchers such as `alertname="DiskAlmostFull",severity=~"warning|critical"`; all must hold.
///
/// Grammar and quoting are those of Alertmanager's UTF-8 matchers, and PromQL's single quotes and backticks:
/// `= != =~ !~`, patterns hold for the whole value, a label that is missing counts as empty, braces around all
/// are optional. Safe for many threads.
public final class Matchers {

    private static final String ALERTNAME = "alertname";

    private final List<Matcher> all;
    private final Optional<String> alertname;

    Matchers(List<Matcher> all) {
        this.all = List.copyOf(all);
        this.alertname = all.stream()
                .filter(one -> one.label().equals(ALERTNAME) && one.operator() == Matcher.Operator.EQUAL)
                .map(Matcher::value)
                .findFirst();
    }

    /// Parses matchers, at least one.
    ///
    /// @throws MatchersException for the first thing that is wrong, with its place
    public static Matchers parse(String text) {
        return new MatchersParser(text).parse();
    }

    /// Says whether all hold.
    public boolean matches(Map<String, String> labels) {
        return mismatch(labels).isEmpty();
    }

    /// Returns the first matcher that does not hold, in words that name the label's value.
    public Optional<String> mismatch(Map<String, String> labels) {
        for (Matcher matcher : all) {
            try {
                if (!matcher.matches(labels)) {
                    return Optional.of(words(matcher, labels));
                }
            } catch (LabelPatternException e) {
                return Optional.of(matcher.label() + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    /// Returns the only alert name that can match, empty when there may be several.
    Optional<String> alertname() {
        return alertname;
    }

    private static String words(Matcher matcher, Map<String, String> labels) {
        String value = labels.get(matcher.label());
        return matcher + ", but the alert has "
                + (value == null ? "no label " + matcher.label() : matcher.label() + "=\"" + value + "\"");
    }

    @Override
    public String toString() {
        return String.join(",", all.stream().map(Matcher::text).toList());
    }
}
