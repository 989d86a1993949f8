package io.hostler.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.episode.Ending;
import io.hostler.core.episode.Episode;
import io.hostler.core.episode.EpisodeStore;
import io.hostler.core.event.Alert.Status;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Sequences of deliveries, and the episodes that they lead to.
class EpisodeSequenceTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path state;

    /// What happens, and what is known then.
    ///
    /// @param steps `firing 3` or `resolved 3` with the minute of startsAt, `wait 60` minutes, an ending, `expire`
    /// @param events how many are stored
    /// @param undecided how many of them the rules are to see
    /// @param episodes oldest first: minute opened, minute last heard, open or closed, ending
    record Row(String name, List<String> steps, int events, int undecided, List<String> episodes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("a firing opens", List.of("firing 0"), 1, 1, List.of("0 0 open ")),
            new Row("a repeat confirms", List.of("firing 0", "wait 5", "firing 0"), 1, 1, List.of("0 5 open ")),
            new Row("a moved start continues", List.of("firing 0", "wait 5", "firing 3"), 2, 2, List.of("0 5 open ")),
            new Row(
                    "an earlier start continues",
                    List.of("firing 3", "wait 5", "firing 1"),
                    2,
                    2,
                    List.of("0 5 open ")),
            new Row("resolved closes", List.of("firing 0", "wait 5", "resolved 0"), 2, 2, List.of("0 5 closed ")),
            new Row(
                    "resolved again does nothing",
                    List.of("firing 0", "resolved 0", "wait 9", "resolved 0"),
                    2,
                    2,
                    List.of("0 0 closed ")),
            new Row("resolved alone opens nothing", List.of("resolved 0"), 1, 0, List.of()),
            new Row(
                    "resolved before its firing",
                    List.of("resolved 0", "wait 1", "firing 0"),
                    2,
                    1,
                    List.of("1 1 open ")),
            new Row(
                    "fires anew after resolved",
                    List.of("firing 0", "resolved 0", "wait 9", "firing 8"),
                    3,
                    3,
                    List.of("0 0 closed ", "9 9 open ")),
            new Row(
                    "a late repeat does not reopen",
                    List.of("firing 0", "resolved 0", "wait 1", "firing 0"),
                    2,
                    2,
                    List.of("0 0 closed ")),
            new Row(
                    "a late repeat does not confirm the next one",
                    List.of("firing 0", "resolved 0", "firing 8", "wait 1", "firing 0"),
                    3,
                    3,
                    List.of("0 0 closed ", "0 0 open ")),
            new Row(
                    "a late firing of before does not reopen",
                    List.of("firing 5", "resolved 5", "firing 3"),
                    3,
                    2,
                    List.of("0 0 closed ")),
            new Row(
                    "resolved of a firing that was replaced",
                    List.of("firing 0", "firing 5", "wait 1", "resolved 0"),
                    3,
                    2,
                    List.of("0 0 open ")),
            new Row(
                    "resolved of the last episode",
                    List.of("firing 0", "resolved 0", "firing 5", "resolved 0", "wait 1"),
                    3,
                    3,
                    List.of("0 0 closed ", "0 0 open ")),
            new Row(
                    "resolved by an earlier start, merged at the source",
                    List.of("firing 5", "wait 1", "resolved 3"),
                    2,
                    2,
                    List.of("0 1 closed ")),
            new Row(
                    "resolved after the start moved back",
                    List.of("firing 5", "firing 3", "wait 1", "resolved 3"),
                    3,
                    3,
                    List.of("0 1 closed ")),
            new Row(
                    "resolved with a later start",
                    List.of("firing 0", "wait 1", "resolved 5"),
                    2,
                    2,
                    List.of("0 1 closed ")),
            new Row("silence closes", List.of("firing 0", "wait 721", "expire"), 1, 1, List.of("0 0 closed expired")),
            new Row("no silence yet", List.of("firing 0", "wait 720", "expire"), 1, 1, List.of("0 0 open ")),
            new Row(
                    "fires anew after silence",
                    List.of("firing 0", "wait 721", "firing 700"),
                    2,
                    2,
                    List.of("0 0 closed expired", "721 721 open ")),
            new Row(
                    "silence keeps an ending",
                    List.of("firing 0", "refuse", "wait 721", "expire"),
                    1,
                    1,
                    List.of("0 0 closed refused: observe")),
            new Row(
                    "still firing after it was refused",
                    List.of("firing 0", "refuse", "wait 5", "firing 3"),
                    2,
                    2,
                    List.of("0 5 open refused: observe")),
            new Row(
                    "still firing after it was helped",
                    List.of("firing 0", "help", "wait 5", "firing 0"),
                    1,
                    1,
                    List.of("0 5 open helped")),
            new Row(
                    "recurs after it was helped",
                    List.of("firing 0", "help", "wait 5", "firing 3"),
                    2,
                    2,
                    List.of("0 0 closed helped", "5 5 open ")),
            new Row(
                    "resolved after it was helped",
                    List.of("firing 0", "help", "wait 5", "resolved 0"),
                    2,
                    2,
                    List.of("0 5 closed helped")),
            new Row("ends once", List.of("firing 0", "help", "refuse"), 1, 1, List.of("0 0 open helped")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void leadsTo(Row row) {
        try (var world = new World(state)) {
            row.steps().forEach(world::step);
            assertEquals(row.episodes(), world.episodes());
            assertEquals(row.events(), world.events());
            assertEquals(row.undecided(), world.undecided());
        }
    }

    private static final class World implements AutoCloseable {

        private final AtomicReference<Instant> now = new AtomicReference<>(START);
        private final Ids ids = new Ids(now::get, new SplittableRandom(1));
        private final EpisodeStore episodes = new EpisodeStore(ids);
        private final EventStore events = new EventStore(ids, episodes);
        private final Journal journal;

        World(Path state) {
            this.journal = Journal.open(state, now::get);
        }

        void step(String step) {
            String[] words = step.split(" ");
            switch (words[0]) {
                case "wait" -> now.updateAndGet(at -> at.plus(minutes(words[1])));
                case "firing" -> deliver(Status.FIRING, words[1]);
                case "resolved" -> deliver(Status.RESOLVED, words[1]);
                case "expire" -> journal.write(tx -> episodes.expire(tx, START)).join();
                case "help" -> end(new Ending.Helped());
                case "refuse" -> end(new Ending.Refused("observe"));
                default -> throw new IllegalArgumentException(step);
            }
        }

        private void deliver(Status status, String minute) {
            var alert = new Alert(
                    status, "f1", START.plus(minutes(minute)), Map.of("alertname", "Full"), Map.of(), "http://p");
            journal.write(tx -> events.store(tx, new Delivery("alertmanager", List.of(alert), 0)))
                    .join();
        }

        private void end(Ending ending) {
            journal.write(tx ->
                            episodes.end(tx, episodes.list(tx, 1, "").getFirst().id(), ending, ""))
                    .join();
        }

        List<String> episodes() {
            return journal.read(view -> episodes.list(view, 10, "")).reversed().stream()
                    .map(World::told)
                    .toList();
        }

        int events() {
            return journal.read(view -> events.list(view, 100, Optional.empty()))
                    .size();
        }

        int undecided() {
            return journal.read(view -> events.undecided(view, 100, 0)).size();
        }

        private static String told(Episode episode) {
            return minute(episode.openedAt()) + " " + minute(episode.heardAt())
                    + (episode.open() ? " open " : " closed ")
                    + episode.ending().orElse("");
        }

        private static long minute(Instant at) {
            return Duration.between(START, at).toMinutes();
        }

        private static Duration minutes(String text) {
            return Duration.ofMinutes(Long.parseLong(text));
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}
