package io.hostler.core.dispatch;

import io.hostler.core.event.Alert.Status;
import io.hostler.core.event.EventStore;
import io.hostler.core.event.StoredEvent;
import io.hostler.core.guard.Answer;
import io.hostler.core.guard.Pause;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.Tx;
import io.hostler.core.rule.Decision;
import io.hostler.core.rule.DecisionContext;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.rule.Resolved;
import io.hostler.core.run.RunChanged;
import io.hostler.core.run.Runs;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes events one batch after another from the intake to runs, holds or an end in words.
///
/// One virtual thread decides, so that two events never race for one guard. What it had not decided when the agent
/// ended is shown to it again after the start.
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int BATCH = 200;
    private static final Duration IDLE = Duration.ofHours(1);

    private final Journal journal;
    private final EventStore events;
    private final LiveRules rules;
    private final Supplier<DecisionContext> context;
    private final Decisions decisions;
    private final Endings endings;
    private final Situation situation;
    private final Runs runs;
    private final Consumer<Answer.Hold> held;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    /// When the next hold opens; only the thread touches it.
    private Instant next = Instant.EPOCH;

    private sealed interface Item {
        record Event(StoredEvent event) implements Item {}

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
        this.rules = rules;
        this.context = context;
        this.situation = situation;
        this.runs = runs;
        this.held = held;
        this.decisions = new Decisions(stores.events(), stores.episodes(), stores.holds(), stores.ids(), situation);
        this.endings = new Endings(stores.events(), stores.episodes(), stores.holds());
        this.thread = Thread.ofVirtual().name("dispatcher").unstarted(this::loop);
    }

    /// Begins to decide.
    public void start() {
        thread.start();
    }

    /// Takes events that are on the disk; never blocks.
    public void take(List<StoredEvent> stored) {
        stored.forEach(event -> queue.add(new Item.Event(event)));
    }

    /// Hears of runs; never blocks.
    public void heard(RunChanged change) {
        if (change.state().ended()) {
            queue.add(new Item.RunEnded(change.run()));
        }
    }

    /// Decides what is in the queue, and then no more.
    @Override
    public void close() {
        queue.add(new Item.Stop());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        boolean more = true;
        while (more) {
            try {
                more = turn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                more = false;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "events stay undecided, and are decided after the next start", e);
            }
        }
    }

    private boolean turn() throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Optional.ofNullable(queue.poll(untilNextHold(), TimeUnit.MILLISECONDS)).ifPresent(items::add);
        queue.drainTo(items, BATCH);
        boolean opens = !next.isAfter(situation.clock().instant());
        List<Taken> taken =
                opens ? new ArrayList<>(due().stream().map(this::asked).toList()) : new ArrayList<>();
        items.forEach(item -> {
            if (item instanceof Item.Event one) {
                taken.add(asked(one.event()));
            }
        });
        boolean holds = settle(taken, items);
        if (opens || holds) {
            next = nextHold();
        }
        return items.stream().noneMatch(Item.Stop.class::isInstance);
    }

    private Taken asked(StoredEvent event) {
        return new Taken(event, rules.book().decide(event.alert(), context.get()));
    }

    /// Returns whether anything is held back.
    private boolean settle(List<Taken> taken, List<Item> items) {
        if (taken.isEmpty() && items.isEmpty()) {
            return false;
        }
        Optional<Pause> pause = situation.pause().get();
        Settled settled = journal.commit(tx -> settled(tx, taken, items, pause));
        settled.held().forEach(held);
        settled.cancel().forEach(runs::cancel);
        settled.begin().forEach(runs::begin);
        return !settled.held().isEmpty();
    }

    private Settled settled(Tx tx, List<Taken> taken, List<Item> items, Optional<Pause> pause) {
        Settled settled = Settled.nothing();
        for (Taken one : taken) {
            if (one.event().alert().status() == Status.FIRING) {
                decisions.firing(tx, one, pause, settled);
            } else {
                endings.resolved(tx, one.event(), cancels(one), settled);
            }
        }
        items.forEach(item -> {
            if (item instanceof Item.RunEnded ended) {
                endings.ended(tx, ended.run());
            }
        });
        return settled;
    }

    private static boolean cancels(Taken taken) {
        return taken.decisions().stream().map(Decision::rule).anyMatch(rule -> rule.resolved() == Resolved.CANCEL);
    }

    /// Returns the events whose holds have come to their time, to be decided anew.
    private List<StoredEvent> due() {
        Instant now = situation.clock().instant();
        return journal.read(view -> HoldStore.open(view).stream()
                .filter(hold -> !hold.until().isAfter(now))
                .flatMap(hold -> events.ofEpisode(view, hold.episode()).stream()
                        .filter(event -> event.alert().status() == Status.FIRING)
                        .reduce((_, last) -> last)
                        .stream())
                .toList());
    }

    private long untilNextHold() {
        Duration wait = Duration.between(situation.clock().instant(), next);
        return Math.clamp(wait.toMillis() + 1, 0, IDLE.toMillis());
    }

    private Instant nextHold() {
        return journal.read(view -> Hold.next(HoldStore.open(view)))
                .orElseGet(() -> situation.clock().instant().plus(IDLE));
    }
}
