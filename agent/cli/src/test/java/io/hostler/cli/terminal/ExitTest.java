package io.hostler.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.run.RunState;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExitTest {

    @Test
    void eachStateHasItsStatus() {
        Map<RunState, Integer> statuses = Stream.of(RunState.values())
                .collect(Collectors.toMap(
                        state -> state, Exit::of, (one, _) -> one, () -> new EnumMap<>(RunState.class)));
        assertEquals(
                "{QUEUED=0, AWAITING_APPROVAL=6, RUNNING=0, SUCCEEDED=0, FAILED=1, ROLLED_BACK=1, CANCELLED=1,"
                        + " NEEDS_ATTENTION=6}",
                statuses.toString());
    }

    @Test
    void eachRefusalHasItsStatus() {
        Map<Reason, Integer> statuses = Stream.of(Reason.values())
                .collect(Collectors.toMap(
                        reason -> reason, Exit::of, (one, _) -> one, () -> new EnumMap<>(Reason.class)));
        assertEquals("{INVALID=2, NOT_FOUND=2, CONFLICT=1, FORBIDDEN=1, HELD=5, UNAVAILABLE=1}", statuses.toString());
    }
}
