package io.hostler.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.core.episode.EpisodeStore;
import io.hostler.core.event.Intake.Receipt;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.Tx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EventIntakeTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(START);
    private static final Delivery ONE =
            DeliveryParser.parse("alertmanager", Bodies.bytes(Bodies.of("4", Bodies.ALERT)));

    @TempDir
    private Path state;

    private final Ids ids = new Ids(CLOCK, new SplittableRandom(1));
    private final EventStore events = new EventStore(ids, new EpisodeStore(ids));
    private final List<StoredEvent> shown = new ArrayList<>();

    @Test
    void storesOnceAndShowsOnce() {
        try (Journal journal = Journal.open(state, CLOCK)) {
            var intake = new EventIntake(journal, events, CLOCK, 100_000, shown::addAll);
            assertEquals(new Receipt(1, 0), receipt(intake.accept(ONE)));
            assertEquals(new Receipt(0, 1), receipt(intake.accept(ONE)));
            assertEquals(1, shown.size());
            StoredEvent event = shown.getFirst();
            assertEquals(
                    event,
                    journal.read(view -> events.find(view, event.id()))
                            .map(EventIntakeTest::nanos)
                            .orElseThrow());
            assertEquals("firing", event.json().getString("status"));
        }
    }

    @Test
    void showsAfterARestartWhatWasNotDecided() {
        try (Journal journal = Journal.open(state, CLOCK)) {
            var intake = new EventIntake(journal, events, CLOCK, 10_000_000, _ -> {});
            receipt(intake.accept(many(1_100)));
            journal.write(tx -> decideAllBut(tx, 1_001)).join();
        }
        try (Journal journal = Journal.open(state, CLOCK)) {
            new EventIntake(journal, events, CLOCK, 100_000, shown::addAll).showUndecided();
            assertEquals(
                    IntStream.rangeClosed(100, 1_100).mapToObj(Long::valueOf).toList(),
                    shown.stream().map(StoredEvent::seq).toList());
        }
    }

    @Test
    void asksToTryLaterWhenTooMuchWaits() {
        try (Journal journal = Journal.open(state, CLOCK)) {
            var gate = new CountDownLatch(1);
            journal.write(_ -> passed(gate));
            var intake = new EventIntake(journal, events, CLOCK, 500, shown::addAll);
            CompletionStage<Receipt> first = intake.accept(ONE);
            assertEquals(
                    "too many alerts wait for the disk",
                    refusal(intake.accept(ONE)).getMessage());
            gate.countDown();
            assertEquals(new Receipt(1, 0), receipt(first));
            assertEquals(new Receipt(0, 1), receipt(intake.accept(ONE)));
        }
    }

    @Test
    void writesARepeatOnlyAfterSomeSeconds() {
        var now = new AtomicReference<>(START);
        try (Journal journal = Journal.open(state, now::get)) {
            var intake = new EventIntake(journal, events, now::get, 100_000, shown::addAll);
            receipt(intake.accept(ONE));
            List<Long> heard = new ArrayList<>();
            for (int second : new int[] {9, 10, 19, 20, 5}) {
                now.set(START.plusSeconds(second));
                assertEquals(new Receipt(0, 1), receipt(intake.accept(ONE)));
                heard.add(Duration.between(START, heardAt(journal)).toSeconds());
            }
            assertEquals(List.of(0L, 10L, 10L, 20L, 5L), heard);
        }
    }

    private static Instant heardAt(Journal journal) {
        return journal.read(view -> view.first("SELECT heard_at FROM episode", row -> row.time("heard_at")))
                .orElseThrow();
    }

    @Test
    void takesNothingWhenStoppedOrClosed() {
        Journal journal = Journal.open(state, CLOCK);
        var intake = new EventIntake(journal, events, CLOCK, 100_000, shown::addAll);
        journal.close();
        assertEquals(
                "the journal takes nothing now", refusal(intake.accept(ONE)).getMessage());
        intake.stop();
        IntakeException stopping = refusal(intake.accept(ONE));
        assertEquals("the agent is stopping", stopping.getMessage());
        assertEquals(Duration.ofSeconds(30), stopping.retryAfter());
    }

    private int decideAllBut(Tx tx, int rest) {
        List<StoredEvent> all = events.undecided(tx, 10_000, 0);
        all.subList(0, all.size() - rest).forEach(event -> events.decided(tx, event.seq()));
        return rest;
    }

    /// Receipt of rows stored keeps microseconds only.
    private static StoredEvent nanos(StoredEvent event) {
        Alert alert = event.alert();
        var exact = new Alert(
                alert.status(),
                alert.fingerprint(),
                alert.startsAt().plusNanos(789),
                alert.labels(),
                alert.annotations(),
                alert.generatorUrl());
        return new StoredEvent(
                event.seq(), event.id(), event.source(), exact, event.receivedAt(), event.episode(), event.decidedAt());
    }

    private static Delivery many(int count) {
        Alert like = ONE.alerts().getFirst();
        List<Alert> alerts = IntStream.range(0, count)
                .mapToObj(i -> new Alert(
                        like.status(),
                        "f" + i,
                        like.startsAt(),
                        like.labels(),
                        like.annotations(),
                        like.generatorUrl()))
                .toList();
        return new Delivery("alertmanager", alerts, 0);
    }

    private static Receipt receipt(CompletionStage<Receipt> stage) {
        return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static IntakeException refusal(CompletionStage<Receipt> stage) {
        var failed = assertThrows(CompletionException.class, () -> receipt(stage));
        return assertInstanceOf(IntakeException.class, failed.getCause());
    }

    private static boolean passed(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
