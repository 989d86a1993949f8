package io.hostler.core.dispatch;

import io.hostler.core.episode.Ending;
import io.hostler.core.episode.Episode;
import io.hostler.core.episode.EpisodeStore;
import io.hostler.core.event.EventStore;
import io.hostler.core.event.StoredEvent;
import io.hostler.core.journal.Tx;
import io.hostler.core.run.Run;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import java.time.Instant;
import java.util.List;

/// Ends episodes in words: when the alert is over, and when a run for it ended badly.
record Endings(EventStore events, EpisodeStore episodes, HoldStore holds) {

    /// The alert is over.
    ///
    /// @param stop whether runs under way are to be cancelled, as a rule's `resolved: cancel` says
    void resolved(Tx tx, StoredEvent event, boolean stop, Settled settled) {
        event.episode().ifPresent(episode -> {
            holds.endAll(tx, episode);
            RunStore.ofEpisode(tx, episode).stream()
                    .filter(run -> waits(run) || stop && !run.state().ended())
                    .forEach(run -> stop(tx, run, "the alert resolved", settled));
            decide(tx, episode);
        });
        events.decided(tx, event.seq());
    }

    /// Closes what was not heard of for too long; nothing that waits for it is wanted any more.
    ///
    /// @param listening since when this process takes events in
    void expire(Tx tx, Instant listening, Settled settled) {
        for (Episode episode : episodes.expire(tx, listening)) {
            holds.endAll(tx, episode.id());
            RunStore.ofEpisode(tx, episode.id()).stream()
                    .filter(Endings::waits)
                    .forEach(run -> stop(tx, run, "the alert was not heard of any more", settled));
        }
    }

    /// Decides about all that the agent is not done with, after a start: an end may have come just before the
    /// process died.
    void review(Tx tx) {
        episodes.unended(tx).forEach(episode -> decide(tx, episode.id()));
    }

    private static void stop(Tx tx, Run run, String why, Settled settled) {
        String when = run.state() == RunState.AWAITING_APPROVAL ? " before anybody approved it" : " before it began";
        boolean withdrawn = RunStore.withdraw(tx, run.id(), why + when);
        settled.stop().add(new Settled.Stop(run.id(), why, withdrawn));
    }

    /// A run ended; its episode does too when the alert is over, or when a person has to see to it.
    void ended(Tx tx, String runId) {
        RunStore.find(tx, runId).flatMap(run -> run.order().episode()).ifPresent(episode -> decide(tx, episode));
    }

    private void decide(Tx tx, String episode) {
        List<Run> runs = RunStore.ofEpisode(tx, episode);
        boolean over = episodes.find(tx, episode).map(found -> !found.open()).orElse(true);
        boolean underWay = runs.stream().anyMatch(run -> !run.state().ended());
        if (underWay) {
            return;
        }
        boolean helped = runs.stream().anyMatch(run -> run.state() == RunState.SUCCEEDED);
        if (over && helped) {
            episodes.end(tx, episode, new Ending.Helped(), "the alert resolved after the run");
            RunStore.judge(tx, episode, "helped");
        } else if (over) {
            episodes.end(tx, episode, new Ending.ResolvedByItself(), "");
        } else if (!helped) {
            unhelped(tx, episode, runs);
        }
    }

    /// The alert is still on, and nobody will try again by himself.
    private void unhelped(Tx tx, String episode, List<Run> runs) {
        runs.stream()
                .filter(run -> run.state().ended())
                .reduce((_, last) -> last)
                .ifPresent(last -> {
                    Ending ending = last.state() == RunState.CANCELLED
                            ? new Ending.Refused(last.note())
                            : new Ending.Escalated();
                    episodes.end(
                            tx,
                            episode,
                            ending,
                            "run " + last.id() + " " + last.state().words() + ": " + last.note());
                });
    }

    private static boolean waits(Run run) {
        return run.state() == RunState.AWAITING_APPROVAL || run.state() == RunState.QUEUED;
    }
}
