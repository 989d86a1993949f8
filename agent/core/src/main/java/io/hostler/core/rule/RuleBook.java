package io.hostler.core.rule;

import io.hostler.core.event.Alert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rules in force, in order. It cannot change; safe for many threads.
public final class RuleBook {

    /// The book without rules.
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private static final String ALERTNAME = "alertname";

    private final List<Rule> rules;
    private final Map<String, List<Rule>> byAlertname = new HashMap<>();
    private final List<Rule> anyAlertname;

    /// Takes rules with different names.
    RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Map<Optional<String>, List<Integer>> positions = IntStream.range(0, rules.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> rules.get(i).matchers().alertname()));
        List<Integer> any = positions.getOrDefault(Optional.<String>empty(), List.of());
        this.anyAlertname = inOrder(any, List.of());
        positions.forEach((alertname, own) -> alertname.ifPresent(name -> byAlertname.put(name, inOrder(any, own))));
    }

    /// Returns the rules in order.
    public List<Rule> rules() {
        return rules;
    }

    /// Finds a rule.
    public Optional<Rule> find(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /// Returns what the rules that take the alert make of it, mostly none or one; never [Decision.NotMatched].
    public List<Decision> decide(Alert alert, DecisionContext context) {
        String alertname = alert.labels().getOrDefault(ALERTNAME, "");
        var decider = new Decider(alert, context);
        var taken = new ArrayList<Decision>();
        for (Rule rule : byAlertname.getOrDefault(alertname, anyAlertname)) {
            Decision decision = decider.decide(rule);
            if (!(decision instanceof Decision.NotMatched)) {
                taken.add(decision);
            }
            if (decision.isLast()) {
                break;
            }
        }
        return taken;
    }

    /// Returns what each rule makes of the alert, in order, with the reasons.
    public List<Decision> explain(Alert alert, DecisionContext context) {
        var decider = new Decider(alert, context);
        Optional<Rule> taker = Optional.empty();
        var all = new ArrayList<Decision>();
        for (Rule rule : rules) {
            Decision decision = taker.<Decision>map(
                            first -> new Decision.NotMatched(rule, "rule '" + first.name() + "' took the alert before"))
                    .orElseGet(() -> decider.decide(rule));
            taker = decision.isLast() ? Optional.of(rule) : taker;
            all.add(decision);
        }
        return all;
    }

    private List<Rule> inOrder(List<Integer> some, List<Integer> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted()
                .map(rules::get)
                .toList();
    }
}
