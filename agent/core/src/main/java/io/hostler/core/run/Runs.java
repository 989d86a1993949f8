package io.hostler.core.run;

import io.hostler.api.TaskException;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.JournalException;
import io.hostler.core.run.Programs.Program;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Takes runs that stand in the journal from queued to their end. Safe for many threads.
public final class Runs implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Runs.class.getName());

    private final Journal journal;
    private final Programs programs;
    private final Function<String, RunHosts> hosts;
    private final RunNews news;
    private final LongSupplier nanos;
    private final NamedLocks locks;
    private final RunScheduler scheduler;

    /// Creates the runs of one agent.
    ///
    /// @param hosts gives the hosts of a run, by its id
    /// @param nanos elapsed time in ns
    public Runs(
            Journal journal,
            Programs programs,
            Function<String, RunHosts> hosts,
            RunNews news,
            InstantSource clock,
            LongSupplier nanos) {
        this.journal = journal;
        this.programs = programs;
        this.hosts = hosts;
        this.news = news;
        this.nanos = nanos;
        this.locks = new NamedLocks(clock);
        this.scheduler = new RunScheduler(locks);
    }

    /// Starts what a run in the journal waits for: its turn, or its plan for an approval.
    public Future<?> begin(Run run) {
        return begin(run, History.NONE);
    }

    /// Stops a run before its next step.
    ///
    /// @param why who or what stops it, and the reason; it becomes the run's note
    public void cancel(String run, String why) {
        scheduler.cancel(run, why);
    }

    /// Tells of a run that a decision ended: refused, withdrawn or closed.
    public void announce(String run) {
        journal.read(view -> RunStore.find(view, run)).ifPresent(found -> tell(found, found.state()));
    }

    /// Frees the locks of a run that a person has seen to.
    public void release(String run) {
        scheduler.release(run);
    }

    /// Goes on with all that an earlier process left, oldest first. Blocks.
    ///
    /// @return one line for each run that was found
    public List<String> recover() {
        return new Recovery(journal, this, nanos).all();
    }

    /// Lets no run begin another step, and waits up to 60 s for the steps under way.
    @Override
    public void close() {
        scheduler.close();
    }

    Future<?> begin(Run run, History history) {
        tell(run, run.state());
        try {
            Program program = programs.of(run);
            return run.state() == RunState.AWAITING_APPROVAL
                    ? scheduler.submit(run.id() + "/plan", planning(run), stops -> foresee(run, program, stops))
                    : go(run, program, history);
        } catch (RuntimeException e) {
            return scheduler.submit(run.id(), planning(run), _ -> end(run, impossible(run, e)));
        }
    }

    /// Takes the locks that a run held when its process died.
    void hold(Run run) {
        Program program = programs.of(run);
        scheduler.keep(run.id(), LockNames.of(program.playbook(), new Values(program.values())));
    }

    private Future<?> go(Run run, Program program, History history) {
        if (run.check()) {
            return scheduler.submit(run.id(), planning(run), stops -> check(run, program, stops));
        }
        var names = LockNames.of(program.playbook(), new Values(program.values()));
        names.addAll(planning(run));
        return scheduler.submit(run.id(), names, stops -> execute(run, program, history, stops));
    }

    /// The plan for an approval and the run that was approved write into one story, so one waits for the other.
    private static SortedSet<String> planning(Run run) {
        return new TreeSet<>(Set.of("run:" + run.id()));
    }

    private boolean execute(Run run, Program program, History history, Stops stops) {
        if (journal.commit(tx -> RunStore.begin(tx, run.id()))) {
            tell(run, RunState.RUNNING);
            return end(run, orStopped(RunState.NEEDS_ATTENTION, () -> runner(run, program, stops)
                    .run(history)));
        }
        return true; // withdrawn while it waited
    }

    private boolean check(Run run, Program program, Stops stops) {
        return end(run, orStopped(RunState.FAILED, () -> runner(run, program, stops)
                .check()));
    }

    /// A plan that fails is still shown to whoever is to approve.
    private boolean foresee(Run run, Program program, Stops stops) {
        RunReport report =
                orStopped(RunState.FAILED, () -> runner(run, program, stops).check());
        if (!report.note().isEmpty()) {
            LOG.log(Level.WARNING, "run {0}: its plan for the approval: {1}", run.id(), report.note());
        }
        journal.read(view -> RunStore.find(view, run.id()))
                .filter(found -> found.state() == RunState.AWAITING_APPROVAL)
                .ifPresent(found -> tell(found, found.state()));
        return true;
    }

    /// The edge: a defect in the engine must not leave its run "running" for ever. When the journal cannot be
    /// written the run is not over, and goes on after the next start.
    private static RunReport orStopped(RunState state, Supplier<RunReport> work) {
        try {
            return work.get();
        } catch (JournalException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a run stopped by a defect", e);
            return new RunReport(state, "stopped by a defect, report it with the log: " + e.getMessage());
        }
    }

    private PlaybookRunner runner(Run run, Program program, Stops stops) {
        return new PlaybookRunner(
                program.playbook(),
                new Values(program.values()),
                hosts.apply(run.id()),
                new JournalRunLog(journal, run.id()),
                stops,
                nanos,
                news::stepped);
    }

    /// What was under way, and cannot go on, needs a person.
    private static RunReport impossible(Run run, RuntimeException e) {
        RunState state = run.state() == RunState.RUNNING ? RunState.NEEDS_ATTENTION : RunState.FAILED;
        if (e instanceof TaskException known) {
            return new RunReport(state, known.getMessage());
        }
        LOG.log(Level.ERROR, "run " + run.id() + " cannot begin", e);
        return new RunReport(state, run.playbook() + ": cannot be made ready; report it with the log");
    }

    /// A run that the agent's end interrupted stays as it is; recovery goes on with it.
    private boolean end(Run run, RunReport report) {
        if (report.state() != RunState.RUNNING
                && journal.commit(tx -> RunStore.end(tx, run.id(), report.state(), report.note()))) {
            tell(run, report.state());
            log(run, report);
        }
        return report.state() != RunState.NEEDS_ATTENTION;
    }

    private static void log(Run run, RunReport report) {
        if (!report.note().isEmpty()) {
            LOG.log(Level.WARNING, "run {0} {1}: {2}", run.id(), report.state().words(), report.note());
        }
    }

    private void tell(Run run, RunState state) {
        news.changed(new RunChanged(run.id(), run.playbook(), state));
    }
}
