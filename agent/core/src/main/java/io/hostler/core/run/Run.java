package io.hostler.core.run;

import io.hostler.core.playbook.Playbook;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// The row of one run, with all that it needs to begin or to go on: recovery never asks the disk for a playbook.
///
/// @param id a UUID of version 7, chosen by whoever asked
/// @param playbook its name
/// @param text the playbook as it was when the run was asked for, with the files beside it
/// @param inputs as they were given
/// @param check whether to stop after the diff
/// @param order what it is part of and how it may begin
/// @param state where it is
/// @param times when it was asked for, began and ended
/// @param note one line when a person should read it, else empty
public record Run(
        String id,
        String playbook,
        JsonObject text,
        JsonObject inputs,
        boolean check,
        Cause cause,
        Order order,
        RunState state,
        Times times,
        String note) {

    /// What a run is part of.
    ///
    /// @param episode the episode that it answers, empty for a person's run
    /// @param rule the rule that asked for it, empty for a person's run
    /// @param rung the step of the rule's ladder, from 0
    /// @param target the host or part of it that the rule counts by
    public record Order(Optional<String> episode, Optional<String> rule, int rung, String target) {

        /// A run that a person asked for.
        public static final Order PERSON = new Order(Optional.empty(), Optional.empty(), 0, "");
    }

    /// When what happened.
    public record Times(Instant requested, Optional<Instant> started, Optional<Instant> ended) {

        static Times requested(Instant now) {
            return new Times(now, Optional.empty(), Optional.empty());
        }
    }

    /// A run that was just asked for.
    ///
    /// @param state `QUEUED`, or `AWAITING_APPROVAL` when a person has to approve its plan first
    public static Run requested(
            String id,
            Playbook playbook,
            JsonObject inputs,
            boolean check,
            Cause cause,
            Order order,
            RunState state,
            Instant now) {
        return new Run(
                id,
                playbook.name(),
                PlaybookJson.of(playbook),
                inputs,
                check,
                cause,
                order,
                state,
                Times.requested(now),
                "");
    }

    /// Returns the file and sources from which its playbook is made again.
    public Playbook.Origin origin() {
        return PlaybookJson.origin(text);
    }

    /// The same run in another state.
    public Run in(RunState next) {
        return new Run(id, playbook, text, inputs, check, cause, order, next, times, note);
    }
}
