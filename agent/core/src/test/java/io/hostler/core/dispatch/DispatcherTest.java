package io.hostler.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.allow.Allow;
import io.hostler.core.allow.Mode;
import io.hostler.core.episode.Episode;
import io.hostler.core.event.Alert;
import io.hostler.core.event.Delivery;
import io.hostler.core.event.EventIntake;
import io.hostler.core.expression.Functions;
import io.hostler.core.expression.Scope;
import io.hostler.core.guard.Pause;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.rule.DecisionContext;
import io.hostler.core.rule.Identity;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.rule.Playbooks;
import io.hostler.core.rule.RuleContext;
import io.hostler.core.run.Run;
import io.hostler.core.run.RunBench;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(90)
class DispatcherTest {

    private static final String NEW_A = "- { task: memo, with: { file: /a, text: new } }\n";
    private static final String AUTO = "mode: auto, guard: { first_minute: false }";
    private static final Map<String, Playbook> PLAYBOOKS = Map.of(
            "p", RunBench.playbook(NEW_A),
            "bad", RunBench.playbook("- { task: memo, with: { file: /a, text: refused } }\n"),
            "two", RunBench.playbook(NEW_A + NEW_A),
            "harm", RunBench.playbook("- { task: count, with: { file: /n } }\n"),
            "slot", RunBench.whole("playbook: p\nsays: It.\ninputs: { size: { type: bytes } }\nsteps:\n" + NEW_A),
            "key", RunBench.whole("playbook: p\nsays: It.\ninputs: { token: { type: secret } }\nsteps:\n" + NEW_A));

    private static final DecisionContext CONTEXT_OF_DB1 = new DecisionContext(
            Identity.ofThisHost(List.of("db1")),
            new Allow(
                    Allow.ABSENT.tasks(),
                    Allow.ABSENT.commands(),
                    Allow.ABSENT.paths(),
                    Allow.ABSENT.units(),
                    Allow.ABSENT.sysctl(),
                    Mode.AUTO),
            Map.of());

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(RunBench.NOW);
    private final InstantSource clock = now::get;
    private final AtomicReference<Optional<Pause>> pause = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Duration> up = new AtomicReference<>(Duration.ofHours(1));
    private final List<String> held = new CopyOnWriteArrayList<>();
    private final LiveRules rules = new LiveRules(clock);
    private RunBench bench;
    private Stores stores;
    private EventIntake intake;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        bench = new RunBench(folder.resolve("state"), clock);
        stores = Stores.of(bench.ids());
        var situation = new Situation(clock, pause::get, up::get, name -> Optional.ofNullable(PLAYBOOKS.get(name)));
        dispatcher = new Dispatcher(
                bench.journal(),
                stores,
                rules,
                () -> CONTEXT_OF_DB1,
                situation,
                bench.runs(),
                hold -> held.add(hold.reason()));
        bench.listen(dispatcher::heard);
        intake = new EventIntake(bench.journal(), stores.events(), clock, 100_000_000, dispatcher::take);
    }

    @AfterEach
    void close() {
        bench.runs().close();
        dispatcher.close();
        bench.close();
    }

    /// @param rule the keys of the rule besides its name and matchers
    record Case(String name, String rule, String state, String ending) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("a run", "run: p, " + AUTO, "succeeded", "none"),
            new Case("a failed run", "run: bad, " + AUTO, "rolled back", "escalated"),
            new Case("a suggestion", "run: p, guard: { first_minute: false }", "awaiting approval", "none"),
            new Case("harm is never done alone", "run: harm, " + AUTO, "awaiting approval", "none"),
            new Case("only watching", "run: p, mode: observe", "none", "refused: observe: the rule's mode is observe"),
            new Case(
                    "inputs that do not fit",
                    "run: slot, with: { size: '${{ alert.labels.instance }}' }, " + AUTO,
                    "none",
                    "refused: rule 'r': with.size: "),
            new Case(
                    "a secret",
                    "run: key, with: { token: '${{ alert.labels.instance }}' }, " + AUTO,
                    "none",
                    "refused: rule 'r': with.token: secret inputs come with a later version; read the secret inside"
                            + " the step"),
            new Case(
                    "another host",
                    "run: p, target: label other, " + AUTO,
                    "none",
                    "refused: host: alert is for db2, this is "));

    @ParameterizedTest
    @FieldSource("CASES")
    void answersAnAlert(Case c) {
        rules(c.rule());
        dispatcher.start();
        fire("A");
        settled();
        if (!c.state().equals("none")) {
            RunBench.until(
                    () -> runs().size() == 1
                            && runs().getFirst().state().words().equals(c.state()),
                    this::states);
        }
        RunBench.until(
                () -> ending().startsWith(c.ending()) || c.ending().equals("none") && ending().isEmpty(), this::ending);
        assertEquals(c.state().equals("none") ? 0 : 1, runs().size());
    }

    @Test
    void aSuggestionComesWithItsPlan() {
        rules("run: p");
        dispatcher.start();
        fire("A");
        RunBench.until(() -> !runs().isEmpty(), () -> "no run");
        String id = runs().getFirst().id();
        RunBench.until(() -> bench.told(id).getJsonArray("steps").size() == 1, () -> bench.told(id)
                .encode());
        assertEquals("old", bench.text("/a"));
    }

    @Test
    void oneEpisodeGetsOneRunHoweverOftenItIsHeardOf() {
        rules("run: p, mode: auto, guard: { first_minute: false, cooldown: 0s, budget: [] }");
        dispatcher.start();
        fire("A");
        fire("A");
        settled();
        await(RunState.SUCCEEDED);
        now.updateAndGet(at -> at.plusSeconds(60));
        deliver(alert("A", Alert.Status.FIRING, RunBench.NOW));
        deliver(alert("A", Alert.Status.FIRING, RunBench.NOW.plusSeconds(30)));
        settled();
        assertEquals(1, runs().size());
    }

    @Test
    void resolvedAfterARunHasHelped() {
        rules("run: p, " + AUTO);
        dispatcher.start();
        fire("A");
        await(RunState.SUCCEEDED);
        resolve("A");
        settled();
        assertEquals("helped", ending());
        assertEquals("helped", bench.told(runs().getFirst().id()).getString("verdict"));
    }

    @Test
    void resolvedWithoutARunHasResolvedByItself() {
        rules("run: p, alert: 'x=\"y\"'");
        dispatcher.start();
        fire("A");
        resolve("A");
        settled();
        assertEquals("resolved by itself", ending());
    }

    @Test
    void resolvedWithdrawsWhatWaitsForApproval() {
        rules("run: p, guard: { first_minute: false }");
        var news = new CopyOnWriteArrayList<RunState>();
        bench.listen(change -> news.add(change.state()));
        dispatcher.start();
        fire("A");
        await(RunState.AWAITING_APPROVAL);
        resolve("A");
        await(RunState.CANCELLED);
        assertEquals(
                "the alert resolved before anybody approved it",
                runs().getFirst().note());
        RunBench.until(() -> news.contains(RunState.CANCELLED), news::toString);
        assertEquals("resolved by itself", ending());
    }

    @Test
    void resolvedCancelsARunWhereTheRuleSaysSo() {
        rules("run: two, resolved: cancel, " + AUTO);
        bench.before("step_1/1", () -> {
            resolve("A");
            settled();
        });
        dispatcher.start();
        fire("A");
        await(RunState.CANCELLED);
        assertEquals("the alert resolved, before step step_2", runs().getFirst().note());
    }

    @Test
    void theFirstMinuteHoldsAndThenTheRunBegins() {
        rules("run: p, mode: auto");
        up.set(Duration.ofSeconds(20));
        dispatcher.start();
        fire("A");
        settled();
        assertEquals(
                List.of("first-minute: up for 20 s, the first minute only watches; again at 02:00:40Z"),
                holds().stream().map(Hold::reason).toList());
        assertEquals(held, holds().stream().map(Hold::reason).toList());
        up.set(Duration.ofSeconds(61));
        later(Duration.ofSeconds(41));
        await(RunState.SUCCEEDED);
        assertEquals(List.of(), holds());
    }

    @Test
    void theCooldownHoldsTheNextEpisodeAndLapses() {
        rules("run: p, " + AUTO);
        dispatcher.start();
        fire("A");
        await(RunState.SUCCEEDED);
        fire("B");
        settled();
        assertEquals("cooldown", holds().getFirst().guard());
        later(Duration.ofMinutes(14));
        settled();
        assertEquals(1, runs().size());
        later(Duration.ofMinutes(2));
        RunBench.until(() -> runs().size() == 2, this::states);
        assertEquals(List.of(), holds());
    }

    @Test
    void aPauseHoldsAndAResolvedAlertIsNoLongerHeld() {
        rules("run: p, " + AUTO);
        pause.set(Optional.of(new Pause(Optional.empty(), "work on the disk")));
        dispatcher.start();
        fire("A");
        fire("B");
        settled();
        assertEquals(2, holds().size());
        assertTrue(holds().getFirst().reason().startsWith("pause: set by hand (work on the disk)"));
        resolve("B");
        settled();
        assertEquals(1, holds().size());
        pause.set(Optional.empty());
        later(Duration.ofMinutes(2));
        await(RunState.SUCCEEDED);
        assertEquals(1, runs().size());
    }

    @Test
    void oneRulesRefusalDoesNotEndWhatAnotherAnswers() {
        write("""
                rules:
                  - { rule: w, alert: 'alertname=~".+"', run: p, mode: observe, continue: true }
                  - { rule: r, alert: 'alertname=~".+"', run: p, %s }
                """.formatted(AUTO));
        dispatcher.start();
        fire("A");
        await(RunState.SUCCEEDED);
        resolve("A");
        settled();
        assertEquals("helped", ending());
    }

    @Test
    void whatIsOverBeforeItIsDecidedStartsNothing() {
        rules("run: p, " + AUTO);
        fire("A");
        resolve("A");
        dispatcher.start();
        settled();
        assertEquals(List.of(), runs());
        assertEquals("resolved by itself", ending());
    }

    @Test
    void whatAnEarlierProcessLeftIsDecidedOnce() {
        rules("run: p, mode: auto, guard: { first_minute: false, cooldown: 0s, budget: [] }");
        fire("A");
        fire("B");
        dispatcher.start();
        intake.showUndecided();
        RunBench.until(() -> runs().size() == 2, this::states);
        settled();
        assertEquals(2, runs().size());
    }

    @Test
    void anEndThatWasNotHeardIsHeardAfterTheStart() {
        rules("run: p, " + AUTO);
        dispatcher.start();
        fire("A");
        await(RunState.SUCCEEDED);
        bench.journal().commit(tx -> tx.update("UPDATE episode SET closed_at = heard_at"));
        close();
        open();
        dispatcher.start();
        RunBench.until(() -> ending().equals("helped"), this::ending);
    }

    @Test
    void anEventThatCannotBeDecidedKeepsNoOtherWaiting() {
        rules("run: p, " + AUTO);
        fire("A");
        fire("B");
        bench.journal()
                .commit(tx -> tx.update("CREATE TRIGGER poison BEFORE UPDATE OF decided_at ON event"
                        + " WHEN old.fingerprint = 'A' BEGIN SELECT RAISE(ABORT, 'poison'); END"));
        dispatcher.start();
        RunBench.until(() -> undecided() == 1, () -> undecided() + " undecided");
        fire("C");
        RunBench.until(() -> undecided() == 1 && holds().size() == 1, () -> undecided() + " undecided");
        bench.journal().commit(tx -> tx.update("DROP TRIGGER poison"));
        close();
        open();
        dispatcher.start();
        settled();
    }

    @Test
    void aStormWithoutARulePassesInBatches() throws Exception {
        rules("run: p, alert: 'x=\"y\"'");
        dispatcher.start();
        for (int part = 0; part < 10; part++) {
            int from = part * 1_000;
            List<Alert> alerts = IntStream.range(from, from + 1_000)
                    .mapToObj(i -> alert("S" + i, Alert.Status.FIRING, RunBench.NOW))
                    .toList();
            intake.accept(new Delivery("test", alerts, 0)).toCompletableFuture().get(60, TimeUnit.SECONDS);
        }
        settled();
        assertEquals(List.of(), runs());
    }

    private void rules(String keys) {
        String alert = keys.contains("alert:") ? "" : "alert: 'alertname=~\".+\"', ";
        write("rules:\n  - { rule: r, " + alert + keys + " }\n");
    }

    private void write(String text) {
        try {
            Path file = Files.createDirectories(folder.resolve("rules")).resolve("r.yaml");
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        rules.reload(List.of(folder.resolve("rules")), CONTEXT).orThrow();
    }

    private static final RuleContext CONTEXT = new RuleContext(
            new Playbooks() {
                @Override
                public Set<String> names() {
                    return PLAYBOOKS.keySet();
                }

                @Override
                public Optional<List<Input>> inputs(String playbook) {
                    return Optional.ofNullable(PLAYBOOKS.get(playbook)).map(Playbook::inputs);
                }
            },
            new Scope(new TreeMap<>(), Functions.of(List.of())));

    private void fire(String name) {
        deliver(alert(name, Alert.Status.FIRING, RunBench.NOW));
    }

    private void resolve(String name) {
        deliver(alert(name, Alert.Status.RESOLVED, RunBench.NOW));
    }

    private void deliver(Alert alert) {
        intake.accept(new Delivery("test", List.of(alert), 0))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static Alert alert(String name, Alert.Status status, Instant startsAt) {
        var labels = Map.of("alertname", name, "instance", "db1:9100", "other", "db2");
        return new Alert(status, name, startsAt, labels, Map.of(), "");
    }

    /// Moves the clock and nudges, since the dispatcher waits by the time of the world.
    private void later(Duration time) {
        now.updateAndGet(at -> at.plus(time));
        dispatcher.look();
    }

    private void settled() {
        RunBench.until(() -> undecided() == 0, () -> undecided() + " undecided");
    }

    private long undecided() {
        return bench.journal()
                .read(view ->
                        view.first("SELECT count(*) AS n FROM event WHERE decided_at IS NULL", row -> row.number("n")))
                .orElseThrow();
    }

    private void await(RunState state) {
        RunBench.until(() -> !runs().isEmpty() && runs().getFirst().state() == state, this::states);
    }

    private List<Run> runs() {
        return bench.journal().read(view -> RunStore.newest(view, 100, ""));
    }

    private String states() {
        return runs().stream().map(Run::state).toList().toString();
    }

    private List<Hold> holds() {
        return bench.journal().read(HoldStore::open);
    }

    private String ending() {
        return bench.journal().read(view -> stores.episodes().list(view, 1, "")).stream()
                .findFirst()
                .flatMap(Episode::ending)
                .orElse("");
    }
}
