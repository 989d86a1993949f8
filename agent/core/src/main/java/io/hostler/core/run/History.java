package io.hostler.core.run;

import io.hostler.api.Change;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.core.journal.Row;
import io.hostler.core.journal.View;
import io.hostler.core.run.RunLog.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the journal holds of one run's steps, oldest first.
record History(List<Dated> entries) {

    /// An entry, and when it was written.
    record Dated(Instant at, RunLog.Entry entry) {}

    /// A run that has not begun.
    static final History NONE = new History(List.of());

    /// Takes a copy of the entries.
    History {
        entries = List.copyOf(entries);
    }

    /// Reads one run's entries.
    static History of(View view, String run) {
        return new History(
                view.list("SELECT step, kind, at, body FROM entry WHERE run = ? ORDER BY seq", History::dated, run));
    }

    /// Says whether a plan for an approval stands in it.
    boolean foreseen() {
        return entries.stream().anyMatch(dated -> dated.entry() instanceof Entry.Foreseen);
    }

    /// Returns how a step ended, empty when it has not.
    Optional<Outcome> ended(String step) {
        return entries.stream()
                .map(Dated::entry)
                .filter(entry -> entry instanceof Entry.Ended && entry.step().equals(step))
                .map(entry -> ((Entry.Ended) entry).outcome())
                .reduce((_, last) -> last);
    }

    /// Returns what a step meant to do when its process died, all tries together; empty when it had not come so far.
    Optional<Plan> intent(String step) {
        Map<String, Change> changes = new LinkedHashMap<>();
        boolean meant = false;
        for (Dated dated : entries) {
            if (dated.entry() instanceof Entry.Intent intent && intent.step().equals(step)) {
                intent.plan().changes().forEach(change -> changes.putIfAbsent(change.item(), change));
                meant = true;
            }
        }
        return meant ? Optional.of(new Plan(List.copyOf(changes.values()))) : Optional.empty();
    }

    /// Returns the steps that changed something.
    Set<String> changed() {
        return entries.stream()
                .map(Dated::entry)
                .filter(Entry.Made.class::isInstance)
                .map(Entry::step)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Dated dated(Row row) {
        String step = row.text("step");
        var body = row.json("body");
        Entry entry =
                switch (row.text("kind")) {
                    case "foreseen" -> new Entry.Foreseen(step, OutcomeJson.of(body));
                    case "intent" -> new Entry.Intent(step, ValueJson.plan(body.getJsonArray("changes")));
                    case "made" -> new Entry.Made(step, ValueJson.change(body));
                    case "undone" -> new Entry.Undone(step, ValueJson.change(body));
                    default -> new Entry.Ended(step, OutcomeJson.of(body));
                };
        return new Dated(row.time("at"), entry);
    }
}
