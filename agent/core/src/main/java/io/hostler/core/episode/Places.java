package io.hostler.core.episode;

import io.hostler.core.episode.Placement.Turn;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Row;
import io.hostler.core.journal.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides which episode an event belongs to; it only reads.
final class Places {

    private static final String HELPED = new Ending.Helped().words();

    private final Ids ids;
    private final Duration silence;

    private record Open(String id, Instant startsAt, Instant heardAt, boolean helped) {
        static Open of(Row row) {
            boolean helped = row.optionalText("ending").filter(HELPED::equals).isPresent();
            return new Open(row.text("id"), row.time("starts_at"), row.time("heard_at"), helped);
        }
    }

    Places(Ids ids, Duration silence) {
        this.ids = ids;
        this.silence = silence;
    }

    Placement place(View view, Sighting sighting) {
        Optional<Open> open = view.first(
                "SELECT id, starts_at, heard_at, ending FROM episode"
                        + " WHERE source = ? AND fingerprint = ? AND closed_at IS NULL",
                Open::of,
                sighting.source(),
                sighting.fingerprint());
        if (sighting.firing()) {
            return open.map(it -> again(it, sighting)).orElseGet(() -> anew(view, sighting));
        }
        return open.map(it -> over(view, it, sighting))
                .orElse(new Placement(Turn.CHANGES_NOTHING, Optional.empty(), Optional.empty()));
    }

    /// A start that moved continues the episode, unless a run had ended it or nothing was heard for too long.
    private Placement again(Open open, Sighting sighting) {
        boolean silent = open.heardAt().plus(silence).isBefore(sighting.at());
        boolean recurs = open.helped() && sighting.startsAt().isAfter(open.startsAt());
        return silent || recurs
                ? new Placement(Turn.OPENS, Optional.of(ids.next()), Optional.of(open.id()))
                : Placement.of(Turn.CONTINUES, open.id());
    }

    /// A firing that began no later than one which is over is late news of it.
    private Placement anew(View view, Sighting sighting) {
        return view.first(
                        "SELECT id FROM episode WHERE source = ? AND fingerprint = ? AND closed_at IS NOT NULL"
                                + " AND starts_at >= ? ORDER BY starts_at DESC LIMIT 1",
                        row -> Placement.of(Turn.CHANGES_NOTHING, row.text("id")),
                        sighting.source(),
                        sighting.fingerprint(),
                        sighting.startsAt())
                .orElseGet(() -> Placement.of(Turn.OPENS, ids.next()));
    }

    /// A source may move the start to an earlier one that it never sent; but a start that it sent, and then
    /// replaced by a later one, names a firing that is no longer the current one.
    private static Placement over(View view, Open open, Sighting sighting) {
        boolean late = sighting.startsAt().isBefore(open.startsAt())
                && view.first(
                                "SELECT 1 FROM event WHERE source = ? AND fingerprint = ? AND starts_at = ?"
                                        + " AND status = 'firing'",
                                _ -> true,
                                sighting.source(),
                                sighting.fingerprint(),
                                sighting.startsAt())
                        .isPresent();
        return Placement.of(late ? Turn.CHANGES_NOTHING : Turn.RESOLVES, open.id());
    }
}
