package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Change;
import io.hostler.api.ErrorCode;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.run.RunLog.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(60)
class RecoveryTest {

    private static final Change A = Change.exact("/a", Value.text("old"), Value.text("new"), "note");
    private static final Plan PLAN_A = new Plan(List.of(A));
    private static final Plan NOTHING = new Plan(List.of());
    private static final String NEW_A = "- { task: note, with: { file: /a, text: new } }\n";
    private static final String NEW_B = "- { task: note, with: { file: /b, text: new } }\n";
    private static final String REFUSED = "- { task: note, with: { file: /b, text: refused } }\n";

    /// @param a what the dead process left in `/a`
    /// @param left what it left in the journal
    record Case(String name, String steps, String a, List<Entry> left, String state, String files) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String count(String with) {
        return "- { task: count, with: { file: /n, " + with + " } }\n";
    }

    private static Entry intent(Plan plan) {
        return new Entry.Intent("step_1", plan);
    }

    private static Entry failed(String step) {
        return new Entry.Ended(
                step, new Outcome.Failed(new TaskException(ErrorCode.PERMISSION_DENIED, "refused before"), NOTHING));
    }

    private static final Entry MADE = new Entry.Made("step_1", A);
    private static final Entry CHANGED = new Entry.Ended("step_1", new Outcome.Changed(PLAN_A));

    static final List<Case> CASES = List.of(
            new Case("nothing was begun", NEW_A, "old", List.of(), "succeeded", "new old none"),
            new Case("it meant to", NEW_A + NEW_B, "old", List.of(intent(PLAN_A)), "succeeded", "new new none"),
            new Case("it did, unsaid", NEW_A + NEW_B, "new", List.of(intent(PLAN_A)), "succeeded", "new new none"),
            new Case("it did and said so", NEW_A, "new", List.of(intent(PLAN_A), MADE), "succeeded", "new old none"),
            new Case(
                    "what it did before its death is taken back too",
                    NEW_A + REFUSED,
                    "new",
                    List.of(intent(PLAN_A)),
                    "rolled back",
                    "old old none"),
            new Case(
                    "a step that ended is not looked at again",
                    NEW_A + NEW_B,
                    "by other hands",
                    List.of(intent(PLAN_A), MADE, CHANGED),
                    "succeeded",
                    "by other hands new none"),
            new Case(
                    "a step that ended is taken back when a later one fails",
                    NEW_A + REFUSED,
                    "new",
                    List.of(intent(PLAN_A), MADE, CHANGED),
                    "rolled back",
                    "old old none"),
            new Case(
                    "a failed step has failed, though it might succeed now",
                    NEW_A + NEW_B,
                    "new",
                    List.of(intent(PLAN_A), MADE, CHANGED, failed("step_2")),
                    "rolled back",
                    "old old none"),
            new Case(
                    "an undo under way goes on",
                    NEW_A + NEW_B,
                    "old",
                    List.of(intent(PLAN_A), MADE, CHANGED, failed("step_2"), new Entry.Undone("step_1", A)),
                    "rolled back",
                    "old old none"),
            new Case(
                    "a failed assertion is not asserted again",
                    NEW_A + "- { check: 1 == 1 }\n",
                    "new",
                    List.of(intent(PLAN_A), MADE, CHANGED, failed("step_2")),
                    "rolled back",
                    "old old none"),
            new Case("a verb not begun", count("effect: once"), "old", List.of(), "succeeded", "old old x"),
            new Case(
                    "a repeatable verb is repeated",
                    count("effect: repeatable"),
                    "old",
                    List.of(intent(NOTHING)),
                    "succeeded",
                    "old old x"),
            new Case(
                    "a once verb that was done",
                    count("done: 'yes'"),
                    "old",
                    List.of(intent(NOTHING)),
                    "succeeded",
                    "old old none"),
            new Case(
                    "a once verb that was not",
                    count("done: 'no'"),
                    "old",
                    List.of(intent(NOTHING)),
                    "succeeded",
                    "old old x"),
            new Case(
                    "a once verb of which nobody knows",
                    count("done: unknown"),
                    "old",
                    List.of(intent(NOTHING)),
                    "needs attention",
                    "old old none"),
            new Case(
                    "a reading verb",
                    "- { task: look, with: { file: /a } }\n",
                    "old",
                    List.of(intent(NOTHING)),
                    "succeeded",
                    "old old none"));

    @TempDir
    private Path state;

    @ParameterizedTest
    @FieldSource("CASES")
    void goesOnWhereTheProcessDied(Case c) {
        Playbook playbook = RunBench.playbook(c.steps());
        String id;
        try (var dead = new RunBench(state)) {
            id = dead.asked(playbook, RunState.RUNNING, false).id();
            var log = new JournalRunLog(dead.journal(), id);
            c.left().forEach(log::append);
        }
        try (var bench = new RunBench(state)) {
            bench.host().with("/a", c.a());
            assertEquals(
                    List.of("run " + id + " of p was running: it goes on where it stopped"),
                    bench.runs().recover());
            bench.await(id, RunState.of(c.state()));
            assertEquals(c.files(), bench.text("/a") + " " + bench.text("/b") + " " + bench.text("/n"));
        }
    }

    @Test
    void laterStepsSeeWhatAVerbGaveBefore() {
        Playbook playbook = RunBench.playbook("- { id: c, task: count, with: { file: /n } }\n"
                + "- { task: note, with: { file: /a, text: '${{ steps.c.text }} of ${{ steps.c.size }}' } }\n");
        String id;
        try (var dead = new RunBench(state)) {
            id = dead.asked(playbook, RunState.RUNNING, false).id();
            var log = new JournalRunLog(dead.journal(), id);
            log.append(new Entry.Intent("c", NOTHING));
            log.append(new Entry.Ended("c", new Outcome.Performed(new RunTasks.Seen("xyz", 3))));
        }
        try (var bench = new RunBench(state)) {
            bench.runs().recover();
            bench.await(id, RunState.SUCCEEDED);
            assertEquals("xyz of 3", bench.text("/a"));
            assertEquals("none", bench.text("/n"));
        }
    }

    @Test
    void whatWaitsGoesOnWaiting() throws Exception {
        String planned;
        String unplanned;
        String queued;
        try (var dead = new RunBench(state)) {
            Run first = dead.asked(RunBench.playbook(NEW_A), RunState.AWAITING_APPROVAL, false);
            dead.runs().begin(first).get(20, TimeUnit.SECONDS);
            planned = first.id();
            unplanned = dead.asked(RunBench.playbook(NEW_A), RunState.AWAITING_APPROVAL, false)
                    .id();
            queued = dead.asked(NEW_B).id();
        }
        try (var bench = new RunBench(state)) {
            assertEquals(
                    List.of(
                            "run " + planned + " of p was awaiting approval: it still waits",
                            "run " + unplanned + " of p was awaiting approval: its plan is made",
                            "run " + queued + " of p was queued: it takes its turn"),
                    bench.runs().recover());
            bench.await(queued, RunState.SUCCEEDED);
            RunBench.until(() -> !bench.steps(unplanned).isEmpty(), () -> "no plan was made");
            assertEquals(RunState.AWAITING_APPROVAL, bench.run(planned).state());
            assertEquals(RunState.AWAITING_APPROVAL, bench.run(unplanned).state());
            assertEquals("old", bench.text("/a"));
        }
    }

    @Test
    void whatNeedsAPersonHoldsItsLocks() throws Exception {
        String stuck;
        try (var dead = new RunBench(state)) {
            stuck = dead.asked(NEW_A).id();
            dead.journal().commit(tx -> RunStore.end(tx, stuck, RunState.NEEDS_ATTENTION, "look"));
        }
        try (var bench = new RunBench(state)) {
            assertEquals(
                    List.of("run " + stuck + " of p was needs attention: a person has to close it: hostler runs show "
                            + stuck),
                    bench.runs().recover());
            Future<?> waits = bench.runs().begin(bench.asked(NEW_A.replace("new", "next")));
            bench.runs().begin(bench.asked(NEW_B)).get(20, TimeUnit.SECONDS);
            assertFalse(waits.isDone());
            bench.runs().release(stuck);
            waits.get(20, TimeUnit.SECONDS);
            assertEquals("next", bench.text("/a"));
        }
    }

    @Test
    void whatWasUnderWayGoesBeforeAnOlderOneThatWaitedForIt() {
        String older;
        String underWay;
        try (var dead = new RunBench(state)) {
            older = dead.asked(NEW_A.replace("new", "last")).id();
            underWay = dead.asked(RunBench.playbook(NEW_A), RunState.RUNNING, false)
                    .id();
            new JournalRunLog(dead.journal(), underWay).append(intent(PLAN_A));
        }
        try (var bench = new RunBench(state)) {
            bench.runs().recover();
            bench.await(older, RunState.SUCCEEDED);
            assertEquals(RunState.SUCCEEDED, bench.run(underWay).state());
            assertEquals("last", bench.text("/a"));
        }
    }

    @Test
    void aRunThatCannotBeMadeReadyNeedsAPerson() {
        String id;
        try (var dead = new RunBench(state)) {
            id = dead.asked(RunBench.playbook(NEW_A), RunState.RUNNING, false).id();
            dead.journal().commit(tx -> tx.update("UPDATE run SET text = replace(text, 'task: note', 'task: gone')"));
        }
        try (var bench = new RunBench(state)) {
            bench.runs().recover();
            bench.await(id, RunState.NEEDS_ATTENTION);
            assertTrue(bench.run(id).note().contains("gone"), bench.run(id).note());
        }
    }
}
