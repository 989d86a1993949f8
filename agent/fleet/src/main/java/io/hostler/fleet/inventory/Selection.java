package io.hostler.fleet.inventory;

import io.hostler.api.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses hosts by a pattern, as Ansible's patterns do: additions, then `&`, then `!`.
final class Selection {

    private final Inventory inventory;
    private final List<Predicate<FleetHost>> added = new ArrayList<>();
    private final List<Predicate<FleetHost>> kept = new ArrayList<>();
    private final List<Predicate<FleetHost>> removed = new ArrayList<>();

    Selection(Inventory inventory, String pattern) {
        this.inventory = inventory;
        Stream.of(pattern.split(":", -1)).map(String::strip).forEach(this::part);
    }

    List<FleetHost> hosts() {
        return inventory.hosts().stream()
                .filter(host -> added.isEmpty() || added.stream().anyMatch(part -> part.test(host)))
                .filter(host -> kept.stream().allMatch(part -> part.test(host)))
                .filter(host -> removed.stream().noneMatch(part -> part.test(host)))
                .toList();
    }

    private void part(String part) {
        char sign = part.isEmpty() ? ' ' : part.charAt(0);
        switch (sign) {
            case '&' -> kept.add(named(part.substring(1)));
            case '!' -> removed.add(named(part.substring(1)));
            default -> added.add(named(part));
        }
    }

    private Predicate<FleetHost> named(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("a part of the pattern is empty; write parts such as web:&prod:!canary");
        }
        List<String> known = names().filter(glob(word)).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    "no host or group '" + word + "'" + Suggestion.orElse(word, names().toList(), " in the inventory"));
        }
        return host ->
                known.stream().anyMatch(name -> host.isIn(name) || host.name().equals(name));
    }

    private Stream<String> names() {
        return Stream.of(
                        Stream.of(FleetHost.ALL),
                        inventory.groups().stream(),
                        inventory.hosts().stream().map(FleetHost::name))
                .flatMap(names -> names);
    }

    private static Predicate<String> glob(String word) {
        return word.equals("*")
                ? FleetHost.ALL::equals
                : Pattern.compile(Stream.of(word.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")))
                        .asMatchPredicate();
    }
}
