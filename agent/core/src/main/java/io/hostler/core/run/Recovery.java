package io.hostler.core.run;

import io.hostler.api.TaskException;
import io.hostler.core.host.Children;
import io.hostler.core.journal.Journal;
import io.hostler.core.run.History.Dated;
import io.hostler.core.run.RunLog.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/// Finds every run that an earlier process left, and goes on with it from the run's own copy of the playbook.
record Recovery(Journal journal, Runs runs, LongSupplier nanos) {

    private static final int TRIES = 10;

    private record Left(Run run, History history) {}

    List<String> all() {
        List<String> lines = new ArrayList<>();
        List<Left> left = journal.read(view -> RunStore.open(view).stream()
                .map(run -> new Left(run, History.of(view, run.id())))
                .toList());
        for (Left one : left) {
            lines.add("run " + one.run.id() + " of " + one.run.playbook() + " was "
                    + one.run.state().words() + ": " + recover(one.run, one.history));
        }
        return lines;
    }

    private String recover(Run run, History history) {
        return switch (run.state()) {
            case AWAITING_APPROVAL -> history.foreseen() ? "it still waits" : begun(run, history, "its plan is made");
            case NEEDS_ATTENTION -> held(run);
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

    private String held(Run run) {
        try {
            runs.hold(run);
            return "a person has to close it: hostler runs show " + run.id();
        } catch (TaskException e) {
            return "a person has to close it, its locks cannot be known: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the agent ended before its locks were taken";
        }
    }

    /// Programs of the dead process would else do their work beside those that are started now.
    private void endChildren(Run run, History history) {
        for (String step : unended(history)) {
            for (int n = 1; n <= TRIES; n++) {
                String mark = run.id() + "/" + step + "/" + n;
                Children.end(() -> Children.marked(mark), nanos);
            }
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
