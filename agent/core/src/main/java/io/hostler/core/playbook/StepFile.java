package io.hostler.core.playbook;

import io.hostler.core.document.Mapping;
import io.hostler.core.document.Place;
import io.hostler.core.document.Says;
import io.hostler.core.document.Scalar;
import java.time.Duration;
import java.util.Optional;

/// A step as the file has it.
record StepFile(
        Place place,

        @Says(value = "What later steps call it; step_1, step_2, … when not given.", matches = Names.ID)
        Optional<String> id,

        @Says("What it is for, in one sentence.") Optional<String> says,
        @Says("The task that it calls.") Optional<Scalar> task,
        @Says("The task's parameters.") Mapping with,

        @Says("An expression; the step is skipped when it is false.")
        Optional<Scalar> when,

        @Says("How it is tried again when it fails.") Optional<RetryFile> retry,
        @Says("How long it may take, all tries together.") Optional<Duration> timeout,

        @Says("An expression that must hold; the run fails when it is false. Stands instead of a task.")
        Optional<Scalar> check,

        @Says("What the check says when it fails.") Optional<Scalar> message) {

    StepFile {
        if (task.isPresent() == check.isPresent()) {
            throw new IllegalArgumentException(
                    task.isPresent() ? "has both a task and a check; make two steps" : "'task' is missing; add it");
        }
        if (check.isPresent() && (!with.entries().isEmpty() || retry.isPresent())) {
            throw new IllegalArgumentException("a check has no 'with' and no 'retry'; remove them");
        }
        if (task.isPresent() && message.isPresent()) {
            throw new IllegalArgumentException("only a check has a 'message'; use 'says'");
        }
    }
}
