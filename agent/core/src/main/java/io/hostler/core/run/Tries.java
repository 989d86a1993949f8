package io.hostler.core.run;

import io.hostler.api.Effect;
import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;
import io.hostler.api.TaskException;
import io.hostler.api.VerbTask;
import io.hostler.core.playbook.Retry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// The tries of one step, as many as its `retry` allows.
///
/// @param judge makes a failure of an outcome that is not what `until` asks for
/// @param hosts gives the host for the try of this number, from 1
record Tries<P extends Record>(
        BoundStep<P> step, Optional<Retry> retry, UnaryOperator<Outcome> judge, IntFunction<Host> hosts, RunLog log) {

    /// Runs the step until it succeeds or may not be tried again.
    ///
    /// @param intent what an earlier process meant to do in it, before it died
    /// @param failed hears of each try but the last that failed, since its changes may have to be taken back
    Outcome outcome(Optional<Plan> intent, Consumer<Outcome> failed) {
        Outcome outcome = once(1, intent);
        int most = retry.map(Retry::times).orElse(0);
        for (int n = 1; n <= most && mayRepeat(outcome); n++) {
            if (!paused(n)) {
                return outcome;
            }
            failed.accept(outcome);
            outcome = once(n + 1, Optional.empty());
        }
        return outcome;
    }

    /// Returns false when the step's time is over; then the last failure tells more than that.
    private boolean paused(int n) {
        try {
            hosts.apply(n).clock().pause(retry.orElseThrow().delayAfter(n));
            return true;
        } catch (TaskException e) {
            if (e.code() == ErrorCode.TIMED_OUT) {
                return false;
            }
            throw e;
        }
    }

    private Outcome once(int n, Optional<Plan> intent) {
        var runner = new StepRunner(hosts.apply(n), log);
        return judge.apply(intent.map(plan -> runner.goOn(step, plan)).orElseGet(() -> runner.run(step)));
    }

    /// What may have been half done, and must not be done twice, is not tried again.
    private boolean mayRepeat(Outcome outcome) {
        if (!(outcome instanceof Outcome.Failed failed)) {
            return false;
        }
        return switch (failed.error().code()) {
            case CANCELLED, DEFECT, INVALID_PARAMETER -> false;
            case COMMAND_FAILED -> true;
            default -> !once(step);
        };
    }

    private static <P extends Record> boolean once(BoundStep<P> step) {
        return step.task() instanceof VerbTask<P, ?> verb && verb.effect(step.params()) == Effect.ONCE;
    }
}
