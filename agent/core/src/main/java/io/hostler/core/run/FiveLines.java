package io.hostler.core.run;

import static java.util.stream.Collectors.joining;

import io.hostler.api.Change;
import io.hostler.api.Outcome;
import io.hostler.core.run.RunLog.Entry;
import java.util.List;
import java.util.stream.Stream;

/// The five lines that each report of a run begins with: what fired, what was found, what was changed,
/// did it help, and what to type next.
record FiveLines(Run run, History history, String verdict) {

    private static final int SHOWN = 3;

    List<String> lines() {
        return List.of(
                "fired    " + run.cause().says(),
                "found    " + found(),
                "changed  " + changed(),
                "helped   " + helped(),
                "next     " + next());
    }

    private String found() {
        List<Change> planned = planned();
        if (planned.isEmpty()) {
            return failure().isEmpty() ? "nothing that differs from the playbook" : failure();
        }
        return planned.stream().limit(SHOWN).map(FiveLines::before).collect(joining("; ")) + more(planned);
    }

    private String changed() {
        List<Change> made = made();
        if (run.check()) {
            return "nothing: this was a check";
        }
        if (made.isEmpty()) {
            return verbs().isEmpty() ? "nothing" : "performed " + String.join(", ", verbs());
        }
        String taken = run.state() == RunState.ROLLED_BACK ? " (and taken back)" : "";
        return made.stream().limit(SHOWN).map(Change::summary).collect(joining("; ")) + more(made) + taken;
    }

    private String helped() {
        return switch (run.state()) {
            case SUCCEEDED -> success();
            case FAILED, ROLLED_BACK -> "no: " + run.note();
            case CANCELLED, NEEDS_ATTENTION -> "unknown: " + run.note();
            case QUEUED, AWAITING_APPROVAL, RUNNING ->
                "not yet: the run is " + run.state().words();
        };
    }

    private String success() {
        if (run.check()) {
            return "nothing to judge: this was a check";
        }
        return run.cause().kind() == Cause.Kind.ALERT ? alertVerdict() : "each change was verified";
    }

    private String alertVerdict() {
        return verdict.equals("helped")
                ? "yes: the alert resolved after each change was verified"
                : "unknown yet: each change was verified, the alert has not resolved";
    }

    private String next() {
        return switch (run.state()) {
            case AWAITING_APPROVAL -> "hostler runs approve " + run.id() + "   or   hostler runs refuse " + run.id();
            case QUEUED, RUNNING -> "hostler runs show " + run.id();
            case NEEDS_ATTENTION ->
                "look at what the note says, then   hostler runs close " + run.id() + " --as done   (or undone)";
            case FAILED, ROLLED_BACK -> "mend the cause, then   hostler run " + run.playbook() + " --check";
            case SUCCEEDED, CANCELLED ->
                run.check()
                        ? "to do it, the same   hostler run " + run.playbook() + "   without --check"
                        : "hostler runs show " + run.id();
        };
    }

    private List<Change> planned() {
        return history.entries().stream()
                .flatMap(dated -> switch (dated.entry()) {
                    case Entry.Intent intent -> intent.plan().changes().stream();
                    case Entry.Foreseen foreseen ->
                        foreseen.outcome() instanceof Outcome.Planned planned
                                ? planned.plan().changes().stream()
                                : Stream.<Change>empty();
                    case Entry.Made made -> Stream.<Change>empty();
                    case Entry.Undone undone -> Stream.<Change>empty();
                    case Entry.Ended ended -> Stream.<Change>empty();
                })
                .distinct()
                .toList();
    }

    private List<Change> made() {
        return history.entries().stream()
                .filter(dated -> dated.entry() instanceof Entry.Made)
                .map(dated -> ((Entry.Made) dated.entry()).change())
                .toList();
    }

    private List<String> verbs() {
        return history.entries().stream()
                .filter(dated ->
                        dated.entry() instanceof Entry.Ended ended && ended.outcome() instanceof Outcome.Performed)
                .map(dated -> dated.entry().step())
                .toList();
    }

    private String failure() {
        return history.entries().stream()
                .map(dated -> switch (dated.entry()) {
                    case Entry.Ended ended -> failure(ended.outcome());
                    case Entry.Foreseen foreseen -> failure(foreseen.outcome());
                    default -> "";
                })
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String failure(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.error().getMessage() : "";
    }

    private static String before(Change change) {
        String gone = TextDiff.of(change.before(), change.after()).stream()
                .filter(line -> line.startsWith("- "))
                .findFirst()
                .map(line -> line.substring(2))
                .orElse("without it");
        return change.item() + ": " + gone;
    }

    private static String more(List<Change> changes) {
        return changes.size() > SHOWN ? "; and " + (changes.size() - SHOWN) + " more" : "";
    }
}
