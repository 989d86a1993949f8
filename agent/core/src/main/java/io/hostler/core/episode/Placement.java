package io.hostler.core.episode;

import java.util.Optional;

/// Which episode an event belongs to, and what it would do to it.
///
/// @param episode its id; nothing when a resolved alert was not known to fire
/// @param follows an episode that is over because this event opens the next one
public record Placement(Turn turn, Optional<String> episode, Optional<String> follows) {

    /// What an event does to an episode.
    public enum Turn {
        /// Starts a new one.
        OPENS,
        /// Says that it is still on.
        CONTINUES,
        /// Says that it is over.
        RESOLVES,
        /// Comes too late to say anything.
        CHANGES_NOTHING
    }

    static Placement of(Turn turn, String episode) {
        return new Placement(turn, Optional.of(episode), Optional.empty());
    }
}
