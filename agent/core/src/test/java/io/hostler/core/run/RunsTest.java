package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(60)
class RunsTest {

    private static final String NEW_A = "- { task: note, with: { file: /a, text: new } }\n";
    private static final String NEW_B = "- { task: note, with: { file: /b, text: new } }\n";
    private static final String REFUSED = "- { task: note, with: { file: /b, text: refused } }\n";
    private static final String DONE = "- { task: count, with: { file: /n } }\n";

    record Case(String name, String steps, String state, String note, String a, String n) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String count(String with, String retry) {
        return "- { task: count, with: { file: /n, " + with + " }, retry: { " + retry + " } }\n";
    }

    static final List<Case> CASES = List.of(
            new Case("all goes well", NEW_A + DONE, "succeeded", "", "new", "x"),
            new Case(
                    "a failure takes the latest back first",
                    NEW_A + NEW_A.replace("new", "newer") + REFUSED,
                    "rolled back",
                    "note: refused; ask root",
                    "old",
                    "none"),
            new Case("what a verb did stays", NEW_A + DONE + REFUSED, "failed", "note: refused; ask root", "new", "x"),
            new Case(
                    "a final change stays",
                    NEW_A.replace("new", "final") + REFUSED,
                    "failed",
                    "note: refused; ask root",
                    "final",
                    "none"),
            new Case(
                    "a defect is one line",
                    NEW_A + NEW_B.replace("new", "broken"),
                    "rolled back",
                    "note: is broken; report it with the log",
                    "old",
                    "none"),
            new Case(
                    "a timed-out verb that must run once is not tried again",
                    count("failing: TIMED_OUT", "times: 3"),
                    "failed",
                    "/n: failed; try again",
                    "old",
                    "x"),
            new Case(
                    "one whose program said no is",
                    count("failing: COMMAND_FAILED", "times: 2"),
                    "failed",
                    "/n: failed; try again",
                    "old",
                    "xxx"),
            new Case(
                    "a repeatable one always is",
                    count("failing: TIMED_OUT, effect: repeatable", "times: 2"),
                    "failed",
                    "/n: failed; try again",
                    "old",
                    "xxx"),
            new Case(
                    "until asks for more than no failure",
                    count("effect: repeatable", "times: 9, until: steps.step_1.size == 3"),
                    "succeeded",
                    "",
                    "old",
                    "xxx"),
            new Case(
                    "until never lets a once verb run twice",
                    count("effect: once", "times: 9, until: steps.step_1.size == 3"),
                    "failed",
                    "step_1: retry.until: steps.step_1.size == 3: does not hold",
                    "old",
                    "x"),
            new Case(
                    "a check step fails with its message",
                    NEW_A + "- { check: steps.step_1.changed == false, message: it was changed }\n",
                    "rolled back",
                    "it was changed",
                    "old",
                    "none"),
            new Case(
                    "a later step sees what an earlier one gave",
                    "- { id: look, task: look, with: { file: /b } }\n"
                            + "- { task: note, with: { file: /a, text: 'b holds ${{ steps.look.text }}' } }\n",
                    "succeeded",
                    "",
                    "b holds old",
                    "none"));

    @TempDir
    private Path state;

    private RunBench bench;

    @BeforeEach
    void open() {
        bench = new RunBench(state);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void endsAsTheStepsDo(Case c) throws Exception {
        Run run = bench.asked(c.steps());
        ended(bench.runs().begin(run));
        Run after = bench.run(run.id());
        assertEquals(c.state() + ": " + c.note(), after.state().words() + ": " + after.note());
        assertEquals(List.of(c.a(), c.n()), List.of(bench.text("/a"), bench.text("/n")));
        assertEquals(List.of("queued", "running", c.state()), bench.news());
    }

    @Test
    void staysAsItIsWhereThePlaybookSaysStop() throws Exception {
        var playbook = RunBench.whole("playbook: p\nsays: It.\non_failure: stop\nsteps:\n" + NEW_A + REFUSED);
        Run run = bench.asked(playbook, RunState.QUEUED, false);
        ended(bench.runs().begin(run));
        assertEquals(RunState.FAILED, bench.run(run.id()).state());
        assertEquals("new", bench.text("/a"));
    }

    @Test
    void saysWhyAStepWasLeftOut() throws Exception {
        Run run = bench.asked(NEW_A + NEW_B.replace("task:", "when: steps.step_1.changed == false, task:"));
        ended(bench.runs().begin(run));
        assertEquals(
                List.of("step_1 changed", "step_2 skipped skipped by when: steps.step_1.changed == false"),
                bench.steps(run.id()));
        assertEquals("old", bench.text("/b"));
    }

    @Test
    void aCheckChangesNothingAndSaysWhatItCannotForesee() throws Exception {
        var before = bench.host().snapshot();
        Run run = bench.asked(
                RunBench.playbook(NEW_A + "- { id: c, task: count, with: { file: /n } }\n"
                        + "- { task: note, with: { file: /b, text: '${{ steps.c.text }}' } }\n"
                        + "- { task: note, with: { file: /b, text: /a } }\n"),
                RunState.QUEUED,
                true);
        ended(bench.runs().begin(run));
        assertEquals(before, bench.host().snapshot());
        assertEquals(RunState.SUCCEEDED, bench.run(run.id()).state());
        assertEquals(
                List.of(
                        "step_1 planned",
                        "c unknown count: unknown until run",
                        "step_3 unknown depends on step c",
                        "step_4 planned"),
                bench.steps(run.id()));
        var last = bench.told(run.id()).getJsonArray("steps").getJsonObject(3).getJsonArray("changes");
        assertEquals("new", last.getJsonObject(0).getString("after"), "it sees what step_1 would do");
    }

    @Test
    void aPlanIsMadeForWhoeverApproves() throws Exception {
        Run run = bench.asked(RunBench.playbook(NEW_A), RunState.AWAITING_APPROVAL, false);
        ended(bench.runs().begin(run));
        assertEquals(List.of("step_1 planned"), bench.steps(run.id()));
        assertEquals(List.of("awaiting approval", "awaiting approval"), bench.news());
        assertEquals("old", bench.text("/a"));
    }

    @Test
    void waitsForItsPlanWhenItIsApprovedMeanwhile() throws Exception {
        var planning = new CountDownLatch(1);
        var planned = new CountDownLatch(1);
        bench.before("check/1", () -> passed(planning, planned));
        Run run = bench.asked(RunBench.playbook(NEW_A), RunState.AWAITING_APPROVAL, false);
        Future<?> plan = bench.runs().begin(run);
        assertTrue(planning.await(20, TimeUnit.SECONDS));
        bench.journal().commit(tx -> RunStore.move(tx, run.id(), RunState.AWAITING_APPROVAL, RunState.QUEUED));
        Future<?> approved = bench.runs().begin(run.in(RunState.QUEUED));
        planned.countDown();
        ended(plan);
        ended(approved);
        assertEquals(List.of("step_1 changed"), bench.steps(run.id()));
    }

    @Test
    void keepsItsLocksUntilAPersonHasSeenToIt() throws Exception {
        bench.before("step_1/undo", () -> bench.host().with("/a", "by other hands"));
        Run stuck = bench.asked(NEW_A + REFUSED);
        ended(bench.runs().begin(stuck));
        assertEquals(RunState.NEEDS_ATTENTION, bench.run(stuck.id()).state());
        Run waits = bench.asked(NEW_A.replace("new", "next"));
        Future<?> waiting = bench.runs().begin(waits);
        Run passes = bench.asked("- { task: note, with: { file: /c, text: new } }\n");
        ended(bench.runs().begin(passes));
        assertFalse(waiting.isDone());
        assertEquals(RunState.QUEUED, bench.run(waits.id()).state());
        bench.runs().release(stuck.id());
        ended(waiting);
        assertEquals("next", bench.text("/a"));
    }

    @Test
    void neverLetsTwoRunsOverlapOnOneFileAndLetsOthersPass() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        bench.before("first/1", () -> passed(inside, go));
        Future<?> first = bench.runs().begin(bench.asked(NEW_A.replace("{ task", "{ id: first, task")));
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        String until = "- { id: second, when: 1 == 1, task: note, with: { file: /a, text: last },"
                + " retry: { times: 1, until: steps.second.changed } }\n";
        Future<?> second = bench.runs().begin(bench.asked(until));
        ended(bench.runs().begin(bench.asked(NEW_B)));
        assertEquals("new", bench.text("/b"));
        assertFalse(second.isDone());
        assertFalse(bench.tries().stream().anyMatch(mark -> mark.startsWith("second/")));
        go.countDown();
        ended(first);
        ended(second);
        assertEquals("last", bench.text("/a"));
    }

    @Test
    void stopsBeforeTheNextStepAndSaysWho() throws Exception {
        Run run = bench.asked(NEW_A + NEW_B);
        bench.before("step_1/1", () -> bench.runs().cancel(run.id(), "ann cancelled it: too late"));
        ended(bench.runs().begin(run));
        assertEquals(
                "cancelled: ann cancelled it: too late, before step step_2",
                bench.run(run.id()).state().words() + ": " + bench.run(run.id()).note());
        assertEquals(List.of("new", "old"), List.of(bench.text("/a"), bench.text("/b")), "what was done stays");
    }

    @Test
    void neverBeginsWhatWasWithdrawnWhileItWaited() throws Exception {
        var go = new CountDownLatch(1);
        var inside = new CountDownLatch(1);
        bench.before("first/1", () -> passed(inside, go));
        Future<?> first = bench.runs().begin(bench.asked(NEW_A.replace("{ task", "{ id: first, task")));
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        Run withdrawn = bench.asked(NEW_A.replace("new", "never"));
        Future<?> second = bench.runs().begin(withdrawn);
        bench.journal().commit(tx -> RunStore.withdraw(tx, withdrawn.id(), "ann cancelled it"));
        go.countDown();
        ended(first);
        ended(second);
        assertEquals("new", bench.text("/a"));
        assertEquals("ann cancelled it", bench.run(withdrawn.id()).note());
        assertFalse(bench.told(withdrawn.id()).containsKey("started_at"));
    }

    @Test
    void givesAllTriesOfAStepItsTimeoutAndNoMoreThanTheRuns() throws Exception {
        var playbook = RunBench.whole("playbook: p\nsays: It.\ntimeout: 5m\nsteps:\n"
                + NEW_A.replace("{ task", "{ timeout: 7s, task")
                + NEW_B.replace("{ task", "{ timeout: 30m, task"));
        Run run = bench.asked(playbook, RunState.QUEUED, false);
        ended(bench.runs().begin(run));
        assertEquals(List.of("step_1/1 7 s", "step_2/1 300 s"), bench.tries());
    }

    @Test
    void waitsLongerFromTryToTry() throws Exception {
        Run run = bench.asked(count("failing: TIMED_OUT, effect: repeatable", "times: 3, delay: 2s, factor: 3"));
        ended(bench.runs().begin(run));
        assertEquals(26, bench.host().clock().elapsed().toSeconds(), "2 s, 6 s and 18 s");
    }

    @Test
    void aDefectOfTheEngineEndsTheRunInWords() throws Exception {
        bench.before("step_1/1", () -> {
            throw new IllegalStateException("no folder");
        });
        Run run = bench.asked(NEW_A);
        ended(bench.runs().begin(run));
        assertEquals(RunState.NEEDS_ATTENTION, bench.run(run.id()).state());
        assertEquals(
                "stopped by a defect, report it with the log: no folder",
                bench.run(run.id()).note());
    }

    @Test
    void leavesWhatHasNotBegunForTheNextStart() throws Exception {
        Run queued = bench.asked(NEW_A);
        bench.runs().close();
        ended(bench.runs().begin(queued));
        assertEquals(RunState.QUEUED, bench.run(queued.id()).state());
    }

    @Test
    void tellsPeopleHowToCloseWhatNeedsThem() throws Exception {
        bench.before("step_1/undo", () -> bench.host().with("/a", "by other hands"));
        Run stuck = bench.asked(NEW_A + REFUSED);
        ended(bench.runs().begin(stuck));
        Predicate<Object> next = line -> line.toString().startsWith("next ");
        assertEquals(
                "next     look at what the note says, then   hostler runs close " + stuck.id()
                        + " --as done   (or undone)",
                bench.told(stuck.id()).getJsonArray("report").stream()
                        .filter(next)
                        .findFirst()
                        .orElseThrow());
    }

    private static void passed(CountDownLatch arrived, CountDownLatch go) {
        try {
            arrived.countDown();
            assertTrue(go.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ended(Future<?> run) throws Exception {
        run.get(20, TimeUnit.SECONDS);
    }
}
