package io.hostler.core.episode;

import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Tx;
import io.hostler.core.journal.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The episodes in the journal. A call runs inside the caller's transaction or view.
public final class EpisodeStore {

    /// How long an open episode may be silent before it is over.
    public static final Duration SILENCE = Duration.ofHours(12);

    private final Places places;

    /// Creates a store that names new episodes by `ids`.
    public EpisodeStore(Ids ids) {
        this.places = new Places(ids, SILENCE);
    }

    /// Says which episode an event belongs to; nothing is written.
    public Placement place(View view, Sighting sighting) {
        return places.place(view, sighting);
    }

    /// Writes what a new event does.
    public void apply(Tx tx, Placement placement, Sighting sighting) {
        placement.follows().ifPresent(id -> closeSilent(tx, id, sighting.at()));
        String id = placement.episode().orElse("");
        switch (placement.turn()) {
            case OPENS -> open(tx, id, sighting);
            case CONTINUES ->
                tx.update(
                        "UPDATE episode SET heard_at = ?, starts_at = ? WHERE id = ?",
                        sighting.at(),
                        sighting.startsAt(),
                        id);
            case RESOLVES ->
                tx.update(
                        "UPDATE episode SET heard_at = ?1, resolved_at = ?1, closed_at = ?1 WHERE id = ?2",
                        sighting.at(),
                        id);
            case CHANGES_NOTHING -> {}
        }
    }

    /// Writes that a known event came again: a firing one confirms its episode while that is open.
    public void repeat(Tx tx, Sighting sighting) {
        if (sighting.firing()) {
            tx.update(
                    "UPDATE episode SET heard_at = ?, starts_at = ? WHERE closed_at IS NULL AND id = (SELECT episode"
                            + " FROM event WHERE source = ? AND fingerprint = ? AND starts_at = ? AND status = 'firing')",
                    sighting.at(),
                    sighting.startsAt(),
                    sighting.source(),
                    sighting.fingerprint(),
                    sighting.startsAt());
        }
    }

    /// Ends an episode; returns false when there is none of that id or it had ended before.
    ///
    /// @param reason more about it for a person, may be empty
    public boolean end(Tx tx, String id, Ending ending, String reason) {
        return tx.update(
                        "UPDATE episode SET ended_at = ?, ending = ?, reason = ? WHERE id = ? AND ended_at IS NULL",
                        tx.now(),
                        ending.words(),
                        reason,
                        id)
                == 1;
    }

    /// Closes the open episodes that were not heard of for [#SILENCE], and returns those that it ended, too.
    ///
    /// @param listening since when this process takes events in; what it could not hear is no silence
    public List<Episode> expire(Tx tx, Instant listening) {
        Instant now = tx.now();
        Instant before = now.minus(SILENCE);
        if (listening.isAfter(before)) {
            return List.of();
        }
        List<Episode> silent =
                tx.list("SELECT * FROM episode WHERE closed_at IS NULL AND heard_at < ?", Episode::of, before);
        silent.forEach(episode -> closeSilent(tx, episode.id(), now));
        return silent.stream()
                .filter(it -> it.endedAt().isEmpty())
                .map(it -> find(tx, it.id()).orElseThrow())
                .toList();
    }

    /// Finds an episode by its id.
    public Optional<Episode> find(View view, String id) {
        return view.first("SELECT * FROM episode WHERE id = ?", Episode::of, id);
    }

    /// Lists episodes, newest first.
    ///
    /// @param after the id that the page before ended with, empty for the first page
    public List<Episode> list(View view, int limit, String after) {
        return view.list(
                "SELECT * FROM episode WHERE ?1 = '' OR id < ?1 ORDER BY id DESC LIMIT ?2", Episode::of, after, limit);
    }

    /// Lists what the agent is not done with, oldest first; after a start, all of it is to be decided anew.
    public List<Episode> unended(View view) {
        return view.list("SELECT * FROM episode WHERE ended_at IS NULL ORDER BY id", Episode::of);
    }

    private static void open(Tx tx, String id, Sighting sighting) {
        tx.update(
                "INSERT INTO episode (id, source, fingerprint, alertname, labels, starts_at, opened_at, heard_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                id,
                sighting.source(),
                sighting.fingerprint(),
                sighting.alertname(),
                sighting.labels(),
                sighting.startsAt(),
                sighting.at());
    }

    private static void closeSilent(Tx tx, String id, Instant at) {
        tx.update("UPDATE episode SET closed_at = ? WHERE id = ?", at, id);
        tx.update(
                "UPDATE episode SET ended_at = ?, ending = ?, reason = ? WHERE id = ? AND ended_at IS NULL",
                at,
                new Ending.Expired().words(),
                "not heard of for " + SILENCE.toHours() + " h",
                id);
    }
}
