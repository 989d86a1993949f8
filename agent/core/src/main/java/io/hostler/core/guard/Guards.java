package io.hostler.core.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Asks the guards, always in this order: observe, host, pause, once, first minute, cooldown, budget.
///
/// What is final stands first, so that nobody waits for a thing that never comes. All are plain functions.
public final class Guards {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final List<Guard> ORDER = List.of(
            Guards::observe,
            Guards::host,
            Guards::pause,
            Guards::once,
            Guards::firstMinute,
            Guards::cooldown,
            Guards::budget);

    private Guards() {}

    /// Returns the first answer that is not run, else run.
    public static Answer ask(GuardPolicy policy, GuardState state) {
        return ORDER.stream()
                .flatMap(guard -> guard.ask(policy, state).stream())
                .findFirst()
                .orElseGet(Answer.Run::new);
    }

    private static Optional<Answer> observe(GuardPolicy policy, GuardState state) {
        return state.observing().map(why -> new Answer.Refuse("observe", "observe: " + why));
    }

    private static Optional<Answer> host(GuardPolicy policy, GuardState state) {
        return state.elsewhere().map(why -> new Answer.Refuse("host", "host: " + why));
    }

    /// A pause can be taken back at any time, by removing a file too, so it is looked at each minute.
    private static Optional<Answer> pause(GuardPolicy policy, GuardState state) {
        Instant soon = state.now().plus(LOOK_AGAIN);
        return state.pause()
                .map(pause -> new Answer.Hold(
                        "pause",
                        "pause: " + pause.words(state.now()),
                        pause.until().filter(soon::isAfter).orElse(soon)));
    }

    private static Optional<Answer> once(GuardPolicy policy, GuardState state) {
        return state.earlier()
                .map(run -> new Answer.Refuse("once", "once: this episode already had run " + run + " by this rule"));
    }

    private static Optional<Answer> firstMinute(GuardPolicy policy, GuardState state) {
        if (!policy.firstMinute() || state.up().compareTo(FIRST) >= 0) {
            return Optional.empty();
        }
        Instant opens = state.now().plus(FIRST).minus(state.up());
        return hold(
                "first-minute", "up for " + Words.length(state.up()) + ", the first minute only watches", opens, state);
    }

    private static Optional<Answer> cooldown(GuardPolicy policy, GuardState state) {
        return state.starts().stream()
                .max(Comparator.naturalOrder())
                .filter(last -> last.plus(policy.cooldown()).isAfter(state.now()))
                .flatMap(last -> hold(
                        "cooldown",
                        "ran " + Words.ago(last, state.now()) + ", at most once in " + Words.length(policy.cooldown()),
                        last.plus(policy.cooldown()),
                        state));
    }

    private static Optional<Answer> budget(GuardPolicy policy, GuardState state) {
        return policy.budgets().stream()
                .flatMap(budget -> spent(budget, state).stream())
                .max(Comparator.comparing(Answer.Hold::until))
                .map(hold -> hold);
    }

    private static Optional<Answer.Hold> spent(Budget budget, GuardState state) {
        List<Instant> counted = state.starts().stream()
                .filter(start -> start.plus(budget.window()).isAfter(state.now()))
                .toList();
        if (counted.size() < budget.runs()) {
            return Optional.empty();
        }
        Instant opens = counted.get(counted.size() - budget.runs()).plus(budget.window());
        return Optional.of(held(
                "budget",
                "ran " + counted.size() + " times in " + Words.length(budget.window()) + ", at most " + budget.runs(),
                opens,
                state));
    }

    private static Optional<Answer> hold(String guard, String words, Instant until, GuardState state) {
        return Optional.of(held(guard, words, until, state));
    }

    private static Answer.Hold held(String guard, String words, Instant until, GuardState state) {
        String again = "; again at " + Words.time(until, state.now());
        return new Answer.Hold(guard, guard + ": " + words + again, until);
    }

    @FunctionalInterface
    private interface Guard {
        Optional<Answer> ask(GuardPolicy policy, GuardState state);
    }
}
