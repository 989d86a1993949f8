package io.hostler.core.dispatch;

import io.hostler.core.episode.EpisodeStore;
import io.hostler.core.event.EventStore;
import io.hostler.core.journal.Ids;

/// The rows that decisions read and write.
public record Stores(Ids ids, EventStore events, EpisodeStore episodes, HoldStore holds) {

    /// Returns stores that name new rows by `ids`.
    public static Stores of(Ids ids) {
        var episodes = new EpisodeStore(ids);
        return new Stores(ids, new EventStore(ids, episodes), episodes, new HoldStore(ids));
    }
}
