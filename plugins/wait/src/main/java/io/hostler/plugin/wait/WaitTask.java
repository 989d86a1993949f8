package io.hostler.plugin.wait;

import static io.hostler.api.ErrorCode.TIMED_OUT;

import io.hostler.api.DurationText;
import io.hostler.api.Effect;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.VerbTask;
import java.time.Duration;

/// Waits until a condition holds, a port or URL answers, or a file is there.
final class WaitTask implements VerbTask<WaitParams, WaitOutputs> {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);

    @Override
    public String name() {
        return "wait";
    }

    @Override
    public String says() {
        return "Waits until a condition holds, a port or URL answers, or a file is there.";
    }

    @Override
    public Class<WaitParams> parameters() {
        return WaitParams.class;
    }

    @Override
    public Class<WaitOutputs> outputs() {
        return WaitOutputs.class;
    }

    @Override
    public Effect effect(WaitParams want) {
        return Effect.READS;
    }

    /// Looks once more when the time is over, so that nothing is missed during the last pause.
    @Override
    public WaitOutputs perform(WaitParams want, Host host) {
        Probe probe = want.probe();
        Duration start = host.clock().elapsed();
        Duration left = want.timeout();
        while (!probe.holds(host, limit(left))) {
            left = want.timeout().minus(host.clock().elapsed().minus(start));
            if (!left.isPositive()) {
                throw timedOut(probe, want);
            }
            host.clock().pause(shorter(want.every(), left));
        }
        return new WaitOutputs(host.clock().elapsed().minus(start));
    }

    private static TaskException timedOut(Probe probe, WaitParams want) {
        return new TaskException(
                TIMED_OUT,
                "%s after %s; see why, or wait longer with timeout",
                probe.otherwise(),
                DurationText.of(want.timeout()));
    }

    private static Duration limit(Duration left) {
        return shorter(LONGEST_LOOK, left.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : left);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
