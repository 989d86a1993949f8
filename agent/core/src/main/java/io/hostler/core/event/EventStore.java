package io.hostler.core.event;

import io.hostler.core.episode.EpisodeStore;
import io.hostler.core.episode.Placement;
import io.hostler.core.episode.Placement.Turn;
import io.hostler.core.episode.Sighting;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Tx;
import io.hostler.core.journal.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The events in the journal, each with its episode. A call runs inside the caller's transaction or view.
public final class EventStore {

    private final Ids ids;
    private final EpisodeStore episodes;

    /// Creates a store that names new events by `ids`.
    public EventStore(Ids ids, EpisodeStore episodes) {
        this.ids = ids;
        this.episodes = episodes;
    }

    /// Stores what is new of a delivery, and returns that; what is known confirms its episode.
    public List<StoredEvent> store(Tx tx, Delivery delivery) {
        List<StoredEvent> stored = new ArrayList<>();
        for (Alert alert : delivery.alerts()) {
            store(tx, delivery.source(), alert).ifPresent(stored::add);
        }
        return stored;
    }

    private Optional<StoredEvent> store(Tx tx, String source, Alert alert) {
        Sighting sighting = sighting(source, alert, tx.now());
        Placement placement = episodes.place(tx, sighting);
        Optional<StoredEvent> stored = insert(tx, sighting, alert, placement);
        if (stored.isPresent()) {
            episodes.apply(tx, placement, sighting);
        } else {
            episodes.repeat(tx, sighting);
        }
        return stored;
    }

    private static Sighting sighting(String source, Alert alert, Instant at) {
        return new Sighting(
                source,
                alert.fingerprint(),
                alert.status() == Alert.Status.FIRING,
                alert.startsAt(),
                at,
                alert.labels().getOrDefault("alertname", ""),
                EventRow.json(alert.labels()).encode());
    }

    /// An event that changes nothing is decided from the start.
    private Optional<StoredEvent> insert(Tx tx, Sighting sighting, Alert alert, Placement placement) {
        String id = ids.next();
        Optional<Instant> decided =
                placement.turn() == Turn.CHANGES_NOTHING ? Optional.of(sighting.at()) : Optional.empty();
        return tx.first(
                "INSERT INTO event (id, source, fingerprint, starts_at, status, received_at, labels, annotations,"
                        + " generator_url, episode, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING RETURNING seq",
                row -> new StoredEvent(
                        row.number("seq"), id, sighting.source(), alert, sighting.at(), placement.episode(), decided),
                id,
                sighting.source(),
                alert.fingerprint(),
                alert.startsAt(),
                EventRow.status(alert.status()),
                sighting.at(),
                sighting.labels(),
                EventRow.json(alert.annotations()),
                alert.generatorUrl(),
                placement.episode(),
                decided);
    }

    /// Lists events that the rules have not seen, or not to the end, in the order of receipt.
    ///
    /// @param after the seq that the page before ended with, 0 for the first page
    public List<StoredEvent> undecided(View view, int limit, long after) {
        return view.list(
                "SELECT * FROM event WHERE decided_at IS NULL AND seq > ? ORDER BY seq LIMIT ?",
                EventRow::of,
                after,
                limit);
    }

    /// Writes that the rules are done with an event; it belongs into the transaction that stores what they decided.
    public void decided(Tx tx, long seq) {
        tx.update("UPDATE event SET decided_at = ? WHERE seq = ? AND decided_at IS NULL", tx.now(), seq);
    }

    /// Lists events, newest first.
    ///
    /// @param after the seq that the page before ended with, nothing for the first page
    public List<StoredEvent> list(View view, int limit, Optional<Long> after) {
        return view.list(
                "SELECT * FROM event WHERE seq < ? ORDER BY seq DESC LIMIT ?",
                EventRow::of,
                after.orElse(Long.MAX_VALUE),
                limit);
    }

    /// Lists the events of an episode, in the order of receipt.
    public List<StoredEvent> ofEpisode(View view, String episode) {
        return view.list("SELECT * FROM event WHERE episode = ? ORDER BY seq", EventRow::of, episode);
    }

    /// Finds an event by its id.
    public Optional<StoredEvent> find(View view, String id) {
        return view.first("SELECT * FROM event WHERE id = ?", EventRow::of, id);
    }
}
