package io.hostler.core.dispatch;

import io.hostler.core.allow.Mode;
import io.hostler.core.episode.Ending;
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
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// Decides about firing alerts inside a transaction: a run, a hold, or an end in words.
record Decisions(EventStore events, EpisodeStore episodes, HoldStore holds, Ids ids, Situation situation) {

    /// Decides about one event, and writes that it is decided.
    ///
    /// @param pause the pause that holds now, read before the transaction
    void firing(Tx tx, Taken taken, Optional<Pause> pause, Settled settled) {
        String episode = taken.event().episode().orElse("");
        holds.endAll(tx, episode);
        for (Decision decision : taken.decisions()) {
            switch (decision) {
                case Matched matched -> matched(tx, taken.event(), episode, matched, pause, settled);
                case Decision.Unusable unusable ->
                    refuse(tx, episode, "rule '" + unusable.rule().name() + "': " + unusable.reason());
                case Decision.NotMatched notMatched -> {}
            }
        }
        events.decided(tx, taken.event().seq());
    }

    private void matched(
            Tx tx, StoredEvent event, String episode, Matched matched, Optional<Pause> pause, Settled settled) {
        String rule = matched.rule().name();
        switch (Guards.ask(matched.rule().guard(), state(tx, episode, matched, pause))) {
            case Answer.Run run -> {
                begin(tx, event, episode, matched, settled);
            }
            case Answer.Hold hold -> {
                holds.hold(tx, rule, matched.counted(), episode, hold);
                settled.held().add(hold);
            }
            case Answer.Refuse refuse -> {
                if (!refuse.guard().equals("once")) {
                    refuse(tx, episode, refuse.reason());
                }
            }
        }
    }

    private void begin(Tx tx, StoredEvent event, String episode, Matched matched, Settled settled) {
        Optional<Playbook> playbook = situation.playbooks().apply(matched.rule().playbook());
        if (playbook.isEmpty()) {
            refuse(tx, episode, "no playbook '" + matched.rule().playbook() + "' here any more");
            return;
        }
        Run run = run(tx.now(), event, episode, matched, playbook.get());
        if (RunStore.insert(tx, run, "")) {
            settled.begin().add(run);
        }
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
        RunHistory history =
                RunHistory.read(tx, wanted, now.minus(matched.rule().guard().memory()));
        return matched.guardState(now, pause, situation.up().get(), history);
    }

    private void refuse(Tx tx, String episode, String reason) {
        if (!episode.isEmpty()) {
            episodes.end(tx, episode, new Ending.Refused(reason), "");
        }
    }
}
