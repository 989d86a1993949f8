package io.hostler.core.dispatch;

import io.hostler.core.allow.Mode;
import io.hostler.core.episode.Ending;
import io.hostler.core.episode.Episode;
import io.hostler.core.episode.EpisodeStore;
import io.hostler.core.event.EventStore;
import io.hostler.core.event.StoredEvent;
import io.hostler.core.guard.Answer;
import io.hostler.core.guard.GuardState;
import io.hostler.core.guard.Guards;
import io.hostler.core.guard.Pause;
import io.hostler.core.guard.RunHistory;
import io.hostler.core.guard.RunHistory.Wanted;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Tx;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.rule.Decision;
import io.hostler.core.rule.Decision.Matched;
import io.hostler.core.run.Cause;
import io.hostler.core.run.Run;
import io.hostler.core.run.Run.Order;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import io.hostler.core.run.SecretInputs;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides about firing alerts inside a transaction: a run, a hold, or an end in words.
record Decisions(EventStore events, EpisodeStore episodes, HoldStore holds, Ids ids, Situation situation) {

    /// Decides about one event, and writes that it is decided. One whose episode is over needs nothing.
    ///
    /// @param pause the pause that holds now, read before the transaction
    void firing(Tx tx, Taken taken, Optional<Pause> pause, Settled settled) {
        String episode = taken.event().episode().orElse("");
        holds.endAll(tx, episode);
        if (!taken.decisions().isEmpty()
                && episodes.find(tx, episode).filter(Episode::open).isPresent()) {
            List<String> refusals = new ArrayList<>();
            for (Decision decision : taken.decisions()) {
                answer(tx, taken.event(), decision, pause, settled).ifPresent(refusals::add);
            }
            refuse(tx, episode, refusals);
        }
        events.decided(tx, taken.event().seq());
    }

    /// Returns why nothing is to be done, empty when a run or a hold answers, or nothing was asked for.
    private Optional<String> answer(
            Tx tx, StoredEvent event, Decision decision, Optional<Pause> pause, Settled settled) {
        return switch (decision) {
            case Matched matched -> unusable(matched).or(() -> guarded(tx, event, matched, pause, settled));
            case Decision.Unusable unusable ->
                Optional.of("rule '" + unusable.rule().name() + "': " + unusable.reason());
            case Decision.NotMatched notMatched -> Optional.empty();
        };
    }

    private static Optional<String> unusable(Matched matched) {
        return SecretInputs.among(matched.rule().inputs(), matched.inputs().keySet()).stream()
                .map(name -> "rule '" + matched.rule().name() + "': with." + name + ": " + SecretInputs.WORDS)
                .findFirst();
    }

    private Optional<String> guarded(
            Tx tx, StoredEvent event, Matched matched, Optional<Pause> pause, Settled settled) {
        String episode = event.episode().orElse("");
        return switch (Guards.ask(matched.rule().guard(), state(tx, episode, matched, pause))) {
            case Answer.Run run -> begin(tx, event, matched, settled);
            case Answer.Hold hold -> {
                holds.hold(tx, matched.rule().name(), matched.counted(), episode, hold);
                settled.held().add(hold);
                yield Optional.empty();
            }
            case Answer.Refuse refuse ->
                Optional.of(refuse.reason()).filter(_ -> !refuse.guard().equals("once"));
        };
    }

    private Optional<String> begin(Tx tx, StoredEvent event, Matched matched, Settled settled) {
        Optional<Playbook> playbook = situation.playbooks().apply(matched.rule().playbook());
        playbook.map(found -> run(tx.now(), event, event.episode().orElse(""), matched, found))
                .filter(run -> RunStore.insert(tx, run, ""))
                .ifPresent(settled.begin()::add);
        return playbook.isPresent()
                ? Optional.empty()
                : Optional.of("no playbook '" + matched.rule().playbook() + "' here any more");
    }

    private Run run(Instant now, StoredEvent event, String episode, Matched matched, Playbook playbook) {
        boolean alone = matched.mode() == Mode.AUTO && !playbook.destructive().holds();
        var order = new Order(
                Optional.of(episode).filter(id -> !id.isEmpty()),
                Optional.of(matched.rule().name()),
                0,
                matched.counted());
        return Run.requested(
                ids.next(),
                playbook,
                InputJson.of(matched.inputs()),
                false,
                cause(event, matched),
                order,
                alone ? RunState.QUEUED : RunState.AWAITING_APPROVAL,
                now);
    }

    private static Cause cause(StoredEvent event, Matched matched) {
        var labels = event.alert().labels();
        String says = "alert " + labels.getOrDefault("alertname", "without a name")
                + Optional.ofNullable(labels.get("severity"))
                        .map(s -> " (" + s + ")")
                        .orElse("") + " for "
                + matched.target() + ", rule " + matched.rule().name();
        JsonObject alert = event.json();
        return new Cause(Cause.Kind.ALERT, event.source(), says, alert);
    }

    private GuardState state(Tx tx, String episode, Matched matched, Optional<Pause> pause) {
        Instant now = situation.clock().instant();
        var wanted = new Wanted(matched.rule().name(), matched.counted(), Optional.of(episode), 0);
        Instant since = now.minus(matched.rule().guard().memory());
        return matched.guardState(now, pause, situation.up().get(), RunHistory.read(tx, wanted, since));
    }

    /// What one rule refuses does not end an episode that another rule answers.
    private void refuse(Tx tx, String episode, List<String> reasons) {
        if (!reasons.isEmpty() && !RunStore.answered(tx, episode) && !HoldStore.holds(tx, episode)) {
            episodes.end(tx, episode, new Ending.Refused(String.join("; ", reasons)), "");
        }
    }
}
