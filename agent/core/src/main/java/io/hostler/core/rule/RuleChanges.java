package io.hostler.core.rule;

import io.hostler.core.allow.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What came of reading the rules anew, by the rules' names, each list in order.
///
/// @param changed other than in their place or comments
/// @param nowAuto the added and changed ones that go on without a person from here on, and did not before
public record RuleChanges(List<String> added, List<String> removed, List<String> changed, List<String> nowAuto) {

    /// Takes copies.
    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        nowAuto = List.copyOf(nowAuto);
    }

    static RuleChanges between(RuleBook before, RuleBook now) {
        Map<String, Rule> old = byName(before);
        Map<String, Rule> fresh = byName(now);
        return new RuleChanges(
                names(now, rule -> !old.containsKey(rule.name())),
                names(before, rule -> !fresh.containsKey(rule.name())),
                names(now, rule -> found(old, rule)
                        .filter(one -> !one.text().equals(rule.text()))
                        .isPresent()),
                names(
                        now,
                        rule -> rule.mode() == Mode.AUTO
                                && found(old, rule)
                                        .filter(one -> one.mode() == Mode.AUTO)
                                        .isEmpty()));
    }

    private static Optional<Rule> found(Map<String, Rule> rules, Rule rule) {
        return Optional.ofNullable(rules.get(rule.name()));
    }

    private static List<String> names(RuleBook book, Predicate<Rule> which) {
        return book.rules().stream().filter(which).map(Rule::name).toList();
    }

    private static Map<String, Rule> byName(RuleBook book) {
        return book.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    }
}
