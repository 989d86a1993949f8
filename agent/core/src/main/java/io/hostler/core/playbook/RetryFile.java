package io.hostler.core.playbook;

import io.hostler.core.document.Says;
import io.hostler.core.document.Scalar;
import java.time.Duration;
import java.util.Optional;

/// How to try again, as the file has it.
record RetryFile(
        @Says("How often it is tried again, 1 to 100.") int times,

        @Says(value = "How long to wait before the first time, at most 1h.", orElse = "1s")
        Duration delay,

        @Says(value = "By how much the wait grows each time, 1 to 10.", orElse = "1")
        double factor,

        @Says("An expression over the step's own outputs that must hold for it to have succeeded.")
        Optional<Scalar> until) {

    RetryFile {
        if (times < 1 || times > 100) {
            throw new IllegalArgumentException("times: must be 1 to 100");
        }
        if (factor < 1 || factor > 10) {
            throw new IllegalArgumentException("factor: must be 1 to 10");
        }
        if (delay.compareTo(Retry.MAX_DELAY) > 0) {
            throw new IllegalArgumentException("delay: must be 1h or less");
        }
    }
}
