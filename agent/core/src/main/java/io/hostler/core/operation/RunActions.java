package io.hostler.core.operation;

import io.hostler.core.journal.Journal;
import io.hostler.core.journal.Tx;
import io.hostler.core.operation.Operations.Action;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.run.Run;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunStore;
import io.hostler.core.run.Runs;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What people decide about runs. Each decision is one transaction, so two at once give one.
record RunActions(Journal journal, Runs runs) {

    void act(String id, Action action, JsonObject details, Caller caller) {
        String reason = text(details, "reason");
        switch (action) {
            case APPROVE -> approve(id);
            case REFUSE -> refuse(id, reason, caller);
            case CANCEL -> cancel(id, reason, caller);
            case CLOSE -> close(id, text(details, "as"), reason, caller);
            case UNDO, RESUME ->
                throw new Refusal(
                        Reason.CONFLICT,
                        "run " + id + ": " + action.name().toLowerCase(Locale.ROOT)
                                + " by hand is not in this version; a run that fails is undone by itself where it can be");
        }
    }

    private static String text(JsonObject details, String key) {
        Object value = Optional.ofNullable(details.getValue(key)).orElse("");
        if (value instanceof String text) {
            return text;
        }
        throw new Refusal(
                Reason.INVALID, "the action cannot be asked for so", List.of(Problem.of(key, "must be text")));
    }

    private void approve(String id) {
        Run run = journal.commit(tx -> {
            Run found = find(tx, id);
            if (!RunStore.move(tx, id, RunState.AWAITING_APPROVAL, RunState.QUEUED)) {
                throw conflict(found, "approved");
            }
            return found.in(RunState.QUEUED);
        });
        runs.begin(run);
    }

    private void refuse(String id, String reason, Caller caller) {
        end(id, "refused", caller.name() + " refused it" + because(reason));
    }

    /// A run that has begun stops before its next step; one that has not ends at once.
    private void cancel(String id, String reason, Caller caller) {
        String note = caller.name() + " cancelled it" + because(reason);
        boolean withdrawn = journal.commit(tx -> {
            Run found = find(tx, id);
            if (found.state().ended()) {
                throw conflict(found, "cancelled");
            }
            return RunStore.withdraw(tx, id, note);
        });
        runs.cancel(id, note);
        if (withdrawn) {
            runs.announce(id);
        }
    }

    private void end(String id, String what, String note) {
        journal.commit(tx -> {
            Run found = find(tx, id);
            if (found.state() != RunState.AWAITING_APPROVAL || !RunStore.withdraw(tx, id, note)) {
                throw conflict(found, what);
            }
            return found;
        });
        runs.announce(id);
    }

    private void close(String id, String as, String reason, Caller caller) {
        if (!List.of("done", "undone").contains(as)) {
            throw new Refusal(
                    Reason.INVALID,
                    "run " + id + ": cannot be closed so",
                    List.of(Problem.of("as", "must be done or undone")));
        }
        RunState state = as.equals("done") ? RunState.SUCCEEDED : RunState.ROLLED_BACK;
        journal.commit(tx -> {
            Run found = find(tx, id);
            if (found.state() != RunState.NEEDS_ATTENTION) {
                throw conflict(found, "closed");
            }
            return RunStore.end(tx, id, state, caller.name() + " closed it as " + as + because(reason));
        });
        runs.release(id);
        runs.announce(id);
    }

    private static Run find(Tx tx, String id) {
        return RunStore.find(tx, id)
                .orElseThrow(() -> new Refusal(
                        Reason.NOT_FOUND, "run " + id + ": there is none; see the list with: hostler runs"));
    }

    private static Refusal conflict(Run run, String what) {
        return new Refusal(
                Reason.CONFLICT,
                "run " + run.id() + ": cannot be " + what + ", it is "
                        + run.state().words());
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": " + reason.strip();
    }
}
