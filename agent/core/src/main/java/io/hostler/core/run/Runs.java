package io.hostler.core.run;

import io.hostler.api.TaskException;
import io.hostler.core.journal.Journal;
import io.hostler.core.run.Programs.Program;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

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
    public void cancel(String run) {
        scheduler.cancel(run);
    }

    /// Tells that a run ended before it began.
    public void withdrawn(String run) {
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
            return run.check() || run.state() == RunState.AWAITING_APPROVAL
                    ? scheduler.submit(run.id(), new TreeSet<>(), cancelled -> foresee(run, program, cancelled))
                    : go(run, program, history);
        } catch (TaskException e) {
            return scheduler.submit(run.id(), new TreeSet<>(), _ -> end(run, impossible(run, e)));
        }
    }

    /// Keeps the locks of a run that an earlier process left to a person.
    void hold(Run run) throws InterruptedException {
        Program program = programs.of(run);
        scheduler.keep(run.id(), LockNames.of(program.playbook(), new Values(program.values())));
    }

    private Future<?> go(Run run, Program program, History history) {
        var names = LockNames.of(program.playbook(), new Values(program.values()));
        return scheduler.submit(run.id(), names, cancelled -> {
            journal.commit(tx -> RunStore.begin(tx, run.id()));
            tell(run, RunState.RUNNING);
            var stops = new Stops(cancelled, scheduler::stopping);
            return end(run, runner(run, program, stops).run(history));
        });
    }

    private boolean foresee(Run run, Program program, BooleanSupplier cancelled) {
        RunReport report =
                runner(run, program, new Stops(cancelled, scheduler::stopping)).check();
        if (run.check()) {
            return end(run, report);
        }
        tell(run, RunState.AWAITING_APPROVAL);
        return true;
    }

    private PlaybookRunner runner(Run run, Program program, Stops stops) {
        return new PlaybookRunner(
                program.playbook(),
                new Values(program.values()),
                hosts.apply(run.id()),
                new JournalRunLog(journal, run.id()),
                stops,
                nanos);
    }

    /// What was under way, and cannot go on, needs a person.
    private static RunReport impossible(Run run, TaskException e) {
        return new RunReport(
                run.state() == RunState.RUNNING ? RunState.NEEDS_ATTENTION : RunState.FAILED, e.getMessage());
    }

    /// A run that the agent's end interrupted stays as it is; recovery goes on with it.
    private boolean end(Run run, RunReport report) {
        if (report.state() != RunState.RUNNING) {
            journal.commit(tx -> RunStore.end(tx, run.id(), report.state(), report.note()));
            tell(run, report.state());
            if (!report.note().isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "run {0} {1}: {2}",
                        run.id(),
                        report.state().words(),
                        report.note());
            }
        }
        return report.state() != RunState.NEEDS_ATTENTION;
    }

    private void tell(Run run, RunState state) {
        news.changed(new RunChanged(run.id(), run.playbook(), state));
    }
}
