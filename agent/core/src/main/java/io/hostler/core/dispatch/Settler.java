package io.hostler.core.dispatch;

import io.hostler.core.event.Alert.Status;
import io.hostler.core.event.StoredEvent;
import io.hostler.core.guard.Answer;
import io.hostler.core.guard.Pause;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.Tx;
import io.hostler.core.journal.Work;
import io.hostler.core.rule.Decision;
import io.hostler.core.rule.Resolved;
import io.hostler.core.run.Runs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Decides about some events in one transaction, and then begins and stops what was decided.
///
/// @param rules what the rules that take an event make of it
/// @param held hears of each hold
record Settler(
        Journal journal,
        Decisions decisions,
        Endings endings,
        Function<StoredEvent, List<Decision>> rules,
        Situation situation,
        Runs runs,
        Consumer<Answer.Hold> held) {

    /// Decides; returns whether anything is held back.
    boolean decide(List<StoredEvent> events) {
        List<Taken> taken = events.stream()
                .map(event -> new Taken(event, rules.apply(event)))
                .toList();
        Optional<Pause> pause =
                taken.isEmpty() ? Optional.empty() : situation.pause().get();
        Settled settled = commit((tx, into) -> taken.forEach(one -> decide(tx, one, pause, into)));
        return !settled.held().isEmpty();
    }

    /// Ends the episodes of runs that ended, where they are over.
    void ended(Collection<String> ended) {
        commit((tx, _) -> ended.forEach(run -> endings.ended(tx, run)));
    }

    /// Decides about all that an earlier process was not done with.
    void review() {
        commit((tx, _) -> endings.review(tx));
    }

    /// Closes what was not heard of for too long.
    ///
    /// @param listening since when this process takes events in
    void expire(Instant listening) {
        commit((tx, into) -> endings.expire(tx, listening, into));
    }

    private void decide(Tx tx, Taken taken, Optional<Pause> pause, Settled into) {
        if (taken.event().alert().status() == Status.FIRING) {
            decisions.firing(tx, taken, pause, into);
        } else {
            endings.resolved(tx, taken.event(), cancels(taken), into);
        }
    }

    private static boolean cancels(Taken taken) {
        return taken.decisions().stream().map(Decision::rule).anyMatch(rule -> rule.resolved() == Resolved.CANCEL);
    }

    private interface Deciding {
        void decide(Tx tx, Settled into);
    }

    private Settled commit(Deciding deciding) {
        Work<Settled> work = tx -> {
            Settled into = Settled.nothing();
            deciding.decide(tx, into);
            return into;
        };
        Settled settled = journal.commit(work);
        settled.held().forEach(held);
        settled.stop().forEach(this::stop);
        settled.begin().forEach(runs::begin);
        return settled;
    }

    private void stop(Settled.Stop stop) {
        runs.cancel(stop.run(), stop.why());
        if (stop.withdrawn()) {
            runs.announce(stop.run());
        }
    }
}
