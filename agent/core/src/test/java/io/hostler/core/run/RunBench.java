package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.core.document.Checked;
import io.hostler.core.journal.Ids;
import io.hostler.core.journal.Journal;
import io.hostler.core.playbook.AlertScope;
import io.hostler.core.playbook.Inputs;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.run.Programs.Program;
import io.hostler.core.run.Run.Order;
import io.hostler.testkit.FakeHost;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs on a real journal and a host in memory, whose files `/a` and `/b` hold `old`.
public final class RunBench implements AutoCloseable {

    /// When everything happens.
    public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeHost host = new FakeHost().with("/a", "old").with("/b", "old");
    private final Journal journal;
    private final Ids ids;
    private final Runs runs;
    private final List<RunChanged> news = new CopyOnWriteArrayList<>();
    private final List<String> tries = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final List<Consumer<RunChanged>> listeners = new CopyOnWriteArrayList<>();

    /// Opens the journal in a folder.
    public RunBench(Path state) {
        this(state, InstantSource.fixed(NOW));
    }

    /// Opens the journal in a folder, with another clock.
    public RunBench(Path state, InstantSource clock) {
        this.journal = Journal.open(state, clock);
        this.ids = new Ids(clock, new SplittableRandom());
        this.runs = new Runs(journal, this::program, _ -> hosts(), this::hear, clock, () -> 0);
    }

    /// Compiles a playbook called `p` of its steps, each line of them without indentation.
    public static Playbook playbook(String steps) {
        return whole("playbook: p\nsays: It.\nsteps:\n" + steps);
    }

    /// Compiles a whole playbook called `p`.
    public static Playbook whole(String text) {
        return RunTasks.LOADER.load("p.yaml", text, new TreeMap<>()).orThrow();
    }

    FakeHost host() {
        return host;
    }

    /// Returns the journal.
    public Journal journal() {
        return journal;
    }

    /// Returns the runs.
    public Runs runs() {
        return runs;
    }

    /// Returns a source of ids.
    public Ids ids() {
        return ids;
    }

    /// Adds one that hears of each run.
    public void listen(Consumer<RunChanged> listener) {
        listeners.add(listener);
    }

    List<String> news() {
        return news.stream().map(change -> change.state().words()).toList();
    }

    /// Returns `mark timeout` of each host that was asked for.
    List<String> tries() {
        return List.copyOf(tries);
    }

    /// Does something once the host for a try is asked for, such as `step_1/1`.
    public void before(String mark, Runnable action) {
        before.put(mark, action);
    }

    /// Writes the row of a run that a person asked for.
    Run asked(Playbook playbook, RunState state, boolean check) {
        Run run = Run.requested(
                ids.next(),
                playbook,
                new JsonObject(),
                check,
                Cause.person("ann", "ann asked for p"),
                Order.PERSON,
                state,
                NOW);
        journal.commit(tx -> RunStore.insert(tx, run, ""));
        return run;
    }

    Run asked(String steps) {
        return asked(playbook(steps), RunState.QUEUED, false);
    }

    /// Returns a run as the journal has it.
    public Run run(String id) {
        return journal.read(view -> RunStore.find(view, id)).orElseThrow();
    }

    /// Returns what the API tells of a run.
    public JsonObject told(String id) {
        return journal.read(view -> RunJson.find(view, id)).orElseThrow();
    }

    /// Returns `id outcome says` of each step.
    List<String> steps(String id) {
        return told(id).getJsonArray("steps", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(step -> (step.getString("id") + " " + step.getString("outcome") + " " + step.getString("says", ""))
                        .strip())
                .toList();
    }

    /// Returns what a file holds.
    public String text(String file) {
        return host.files().text(Path.of(file)).orElse("none");
    }

    /// Waits until a run is in a state.
    public void await(String id, RunState state) {
        until(() -> run(id).state() == state, () -> "run is " + run(id).state() + ", not " + state);
    }

    /// Waits until something holds.
    public static void until(BooleanSupplier holds, Supplier<String> words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, words);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        runs.close();
        journal.close();
    }

    private void hear(RunChanged change) {
        news.add(change);
        listeners.forEach(listener -> listener.accept(change));
    }

    private Program program(Run run) {
        var origin = run.origin();
        Checked<Playbook> loaded = RunTasks.LOADER.load(origin.file(), origin.text(), origin.sources());
        if (!loaded.problems().isEmpty()) {
            throw new TaskException(
                    ErrorCode.INVALID_PARAMETER, "%s", loaded.problems().getFirst());
        }
        Playbook playbook = loaded.orThrow();
        var inputs = (Inputs.Valid) Inputs.bind(playbook.inputs(), run.inputs().getMap());
        return new Program(playbook, Map.of("inputs", inputs.values(), "host", Map.of(), "alert", AlertScope.none()));
    }

    private RunHosts hosts() {
        return new RunHosts() {
            @Override
            public Host bare(String mark, Duration timeout, BooleanSupplier cancelled) {
                tries.add(mark + " " + timeout.toSeconds() + " s");
                Optional.ofNullable(before.get(mark)).ifPresent(Runnable::run);
                return host;
            }

            @Override
            public Host fenced(Host bare) {
                return bare;
            }
        };
    }
}
