package io.hostler.core.run;

import io.hostler.core.host.Children;
import io.hostler.core.journal.Journal;
import io.hostler.core.run.History.Dated;
import io.hostler.core.run.RunLog.Entry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/// Finds every run that an earlier process left, and goes on with it from the run's own copy of the playbook.
record Recovery(Journal journal, Runs runs, LongSupplier nanos) {

    private static final Logger LOG = System.getLogger(Recovery.class.getName());

    private record Left(Run run, History history) {}

    List<String> all() {
        List<String> lines = new ArrayList<>();
        List<Left> left = journal.read(view -> RunStore.open(view).stream()
                .map(run -> new Left(run, History.of(view, run.id())))
                .toList());
        left.forEach(one -> hold(one.run));
        for (Left one : left) {
            lines.add("run " + one.run.id() + " of " + one.run.playbook() + " was "
                    + one.run.state().words() + ": " + recover(one.run, one.history));
        }
        return lines;
    }

    private String recover(Run run, History history) {
        return switch (run.state()) {
            case AWAITING_APPROVAL -> history.foreseen() ? "it still waits" : begun(run, history, "its plan is made");
            case NEEDS_ATTENTION -> "a person has to close it: hostler runs show " + run.id();
            case RUNNING -> {
                endChildren(run, history);
                yield begun(run, history, "it goes on where it stopped");
            }
            default -> begun(run, history, "it takes its turn");
        };
    }

    private String begun(Run run, History history, String words) {
        runs.begin(run, history);
        return words;
    }

    /// What was under way has its locks before anybody else begins; nobody can hold them.
    private void hold(Run run) {
        try {
            if (run.state() == RunState.RUNNING || run.state() == RunState.NEEDS_ATTENTION) {
                runs.hold(run);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "run " + run.id() + ": its locks cannot be known: " + e.getMessage());
        }
    }

    /// Programs of the dead process would else do their work beside those that are started now. What a step that
    /// ended left running is what it was for.
    private void endChildren(Run run, History history) {
        for (String step : unended(history)) {
            Children.end(() -> Children.ofStep(run.id() + "/" + step), nanos);
        }
        for (String step : history.changed()) {
            Children.end(() -> Children.marked(run.id() + "/" + step + "/undo"), nanos);
        }
    }

    private static Set<String> unended(History history) {
        Set<String> steps = new HashSet<>();
        for (Dated dated : history.entries()) {
            switch (dated.entry()) {
                case Entry.Intent intent -> steps.add(intent.step());
                case Entry.Ended ended -> steps.remove(ended.step());
                default -> {}
            }
        }
        return steps;
    }
}
