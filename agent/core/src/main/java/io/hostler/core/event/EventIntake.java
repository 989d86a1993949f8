package io.hostler.core.event;

import io.hostler.core.journal.DiskFullException;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.JournalException;
import io.hostler.core.journal.JournalFullException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Stores deliveries in the journal, and then shows the new events to the rules.
public final class EventIntake implements Intake {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    private final Journal journal;
    private final EventStore events;
    private final InstantSource clock;
    private final Consumer<List<StoredEvent>> decider;
    private final long most;
    private final Recent recent = new Recent();
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean stopping;

    /// Creates an intake.
    ///
    /// @param clock the wall clock
    /// @param mostWaiting how many characters of alerts may wait for the disk
    /// @param decider hears of new events once they are on the disk, on the journal's thread, and must not wait;
    ///     what it forgets is [shown again][#showUndecided] after a start
    public EventIntake(
            Journal journal,
            EventStore events,
            InstantSource clock,
            long mostWaiting,
            Consumer<List<StoredEvent>> decider) {
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.most = mostWaiting;
        this.decider = decider;
    }

    @Override
    public CompletionStage<Receipt> accept(Delivery delivery) {
        if (stopping) {
            return CompletableFuture.failedStage(new IntakeException("the agent is stopping", LATER));
        }
        Instant now = clock.instant();
        if (recent.knows(delivery, now)) {
            return CompletableFuture.completedStage(
                    new Receipt(0, delivery.alerts().size()));
        }
        return stored(delivery, now);
    }

    private CompletionStage<Receipt> stored(Delivery delivery, Instant now) {
        long weight = Weight.of(delivery);
        if (waiting.addAndGet(weight) > most) {
            waiting.addAndGet(-weight);
            return CompletableFuture.failedStage(new IntakeException("too many alerts wait for the disk", SOON));
        }
        return journal.write(tx -> events.store(tx, delivery)).handle((stored, failure) -> {
            waiting.addAndGet(-weight);
            if (failure != null) {
                throw refusal(failure);
            }
            recent.wrote(delivery, now);
            if (!stored.isEmpty()) {
                decider.accept(stored);
            }
            return new Receipt(stored.size(), delivery.alerts().size() - stored.size());
        });
    }

    /// Shows the rules what they had not decided when the agent ended. It reads, so it may block.
    public void showUndecided() {
        long after = 0;
        List<StoredEvent> page;
        do {
            long from = after;
            page = journal.read(view -> events.undecided(view, PAGE, from));
            if (!page.isEmpty()) {
                decider.accept(page);
                after = page.getLast().seq();
            }
        } while (page.size() == PAGE);
    }

    /// Takes nothing more in; what was taken is stored.
    public void stop() {
        stopping = true;
    }

    private static RuntimeException refusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return switch (cause) {
            case JournalFullException full -> new IntakeException("too many alerts wait for the disk", SOON);
            case DiskFullException full -> new IntakeException("the disk of the journal is full", LATER);
            case JournalException broken -> new IntakeException("the journal takes nothing now", LATER);
            default -> new CompletionException(cause);
        };
    }
}
