package io.hostler.core.guard;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// The limits that a rule's runs have to keep, for each target and set of key inputs.
///
/// @param cooldown the least time from one start to the next, zero for none
/// @param budgets all of them count; empty for none
/// @param firstMinute whether the first minute after boot or start holds
public record GuardPolicy(Duration cooldown, List<Budget> budgets, boolean firstMinute) {

    /// What a rule has that says nothing: 15 minutes, 3 an hour and 7 a day, the first minute holds.
    public static final GuardPolicy DEFAULT = new GuardPolicy(
            Duration.ofMinutes(15),
            List.of(new Budget(3, Duration.ofHours(1)), new Budget(7, Duration.ofDays(1))),
            true);

    /// Takes a copy of the budgets.
    public GuardPolicy {
        budgets = List.copyOf(budgets);
    }

    /// Returns how far back starts matter.
    public Duration memory() {
        return budgets.stream()
                .map(Budget::window)
                .max(Comparator.naturalOrder())
                .filter(longest -> longest.compareTo(cooldown) > 0)
                .orElse(cooldown);
    }
}
