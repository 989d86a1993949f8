package io.hostler.core.dispatch;

import io.hostler.core.event.Alert.Status;
import io.hostler.core.event.EventStore;
import io.hostler.core.event.StoredEvent;
import io.hostler.core.guard.Answer;
import io.hostler.core.journal.BrokenDiskException;
import io.hostler.core.journal.DiskFullException;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.JournalFullException;
import io.hostler.core.journal.View;
import io.hostler.core.rule.DecisionContext;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.run.RunChanged;
import io.hostler.core.run.Runs;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes events one batch after another from the journal to runs, holds or an end in words.
///
/// One virtual thread decides, so that two events never race for one guard. It is only told that there are events,
/// and reads them itself, so a storm of them waits on the disk and not in memory. What it had not decided when the
/// agent ended it decides after the start.
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int BATCH = 200;
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Journal journal;
    private final EventStore events;
    private final Settler settler;
    private final Situation situation;
    private final Thread thread;

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean told = new AtomicBoolean();

    /// What follows is the thread's own: the last event that it looked at, when the next hold opens, whether the
    /// journal refused the last turn, and what was left of that.
    private long seen;

    private Instant next = Instant.EPOCH;
    private boolean refused;
    private final Set<String> ended = new LinkedHashSet<>();

    private sealed interface Item {
        record Look() implements Item {}

        record RunEnded(String run) implements Item {}

        record Stop() implements Item {}
    }

    /// Creates a dispatcher that begins to decide with [#start].
    ///
    /// @param held hears of each hold, for the metric
    public Dispatcher(
            Journal journal,
            Stores stores,
            LiveRules rules,
            Supplier<DecisionContext> context,
            Situation situation,
            Runs runs,
            Consumer<Answer.Hold> held) {
        this.journal = journal;
        this.events = stores.events();
        this.situation = situation;
        this.settler = new Settler(
                journal,
                new Decisions(stores.events(), stores.episodes(), stores.holds(), stores.ids(), situation),
                new Endings(stores.events(), stores.episodes(), stores.holds()),
                event -> rules.book().decide(event.alert(), context.get()),
                situation,
                runs,
                held);
        this.thread = Thread.ofVirtual().name("dispatcher").unstarted(this::loop);
    }

    /// Begins to decide, first about what an earlier process left.
    public void start() {
        look();
        thread.start();
    }

    /// Hears that events are on the disk; never blocks.
    public void take(List<StoredEvent> stored) {
        look();
    }

    /// Hears of runs; never blocks.
    public void heard(RunChanged change) {
        if (change.state().ended()) {
            queue.add(new Item.RunEnded(change.run()));
        }
    }

    /// Ends after the batch under way; the rest is decided after the next start.
    @Override
    public void close() {
        queue.add(new Item.Stop());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks for events and for holds that have opened.
    void look() {
        if (told.compareAndSet(false, true)) {
            queue.add(new Item.Look());
        }
    }

    private void loop() {
        Instant listening = situation.clock().instant();
        boolean more = true;
        boolean reviewed = false;
        while (more) {
            try {
                more = await();
                reviewed = reviewed || review();
                turn(listening);
                refused = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                more = false;
            } catch (RuntimeException e) {
                refused = true;
                LOG.log(Level.ERROR, "the journal takes nothing now; events stay undecided and are tried again", e);
            }
        }
    }

    private boolean review() {
        settler.review();
        return true;
    }

    /// Waits for something to do; false when it is to end.
    private boolean await() throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Duration wait = refused ? AGAIN : untilNextHold();
        Optional.ofNullable(queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS)).ifPresent(items::add);
        queue.drainTo(items);
        told.set(false);
        boolean more = true;
        for (Item item : items) {
            switch (item) {
                case Item.Look look -> {}
                case Item.RunEnded run -> ended.add(run.run());
                case Item.Stop stop -> more = false;
            }
        }
        return more;
    }

    private void turn(Instant listening) {
        if (!ended.isEmpty()) {
            settler.ended(ended);
            ended.clear();
        }
        boolean opens = !next.isAfter(situation.clock().instant());
        if (opens) {
            settler.expire(listening);
            decide(due());
        }
        if (undecided() || opens) {
            next = nextHold();
        }
    }

    /// Decides one batch; returns whether anything is held back.
    private boolean undecided() {
        List<StoredEvent> page = journal.read(view -> events.undecided(view, BATCH, seen));
        boolean held = decide(page);
        if (!page.isEmpty()) {
            seen = page.getLast().seq();
            look();
        }
        return held;
    }

    /// An event on which a rule breaks must not keep the others waiting.
    private boolean decide(List<StoredEvent> some) {
        try {
            return !some.isEmpty() && settler.decide(some);
        } catch (DiskFullException | BrokenDiskException | JournalFullException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!journal.healthy()) {
                throw e;
            }
            return some.size() > 1 ? oneByOne(some) : gaveUp(some.getFirst(), e);
        }
    }

    private boolean oneByOne(List<StoredEvent> some) {
        boolean held = false;
        for (StoredEvent event : some) {
            held |= decide(List.of(event));
        }
        return held;
    }

    private static boolean gaveUp(StoredEvent event, RuntimeException e) {
        LOG.log(Level.ERROR, "event " + event.id() + " stays undecided, and is tried again after the next start", e);
        return false;
    }

    /// Returns the events whose holds have come to their time, to be decided anew.
    private List<StoredEvent> due() {
        Instant now = situation.clock().instant();
        return journal.read(view -> HoldStore.due(view, now, BATCH).stream()
                .map(Hold::episode)
                .distinct()
                .flatMap(episode -> lastFiring(view, episode).stream())
                .toList());
    }

    private Optional<StoredEvent> lastFiring(View view, String episode) {
        return events.ofEpisode(view, episode).stream()
                .filter(event -> event.alert().status() == Status.FIRING)
                .reduce((_, last) -> last);
    }

    private Duration untilNextHold() {
        Duration wait = Duration.between(situation.clock().instant(), next).plusMillis(1);
        return Duration.ofMillis(Math.clamp(wait.toMillis(), 0, IDLE.toMillis()));
    }

    /// More than one batch may be due at once.
    private Instant nextHold() {
        Instant now = situation.clock().instant();
        return journal.read(view -> HoldStore.due(view, now, BATCH).size() == BATCH
                ? now
                : HoldStore.next(view, now).orElseGet(() -> now.plus(IDLE)));
    }
}
