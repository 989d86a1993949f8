package io.hostler.core.playbook;

import io.hostler.core.document.Place;
import io.hostler.core.document.Says;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A playbook as its file has it; the published schema is made from it.
record PlaybookFile(
        Place place,

        @Says(value = "Its name, that of the file without .yaml.", matches = Names.PLAYBOOK)
        String playbook,

        @Says("What it does, in one sentence.") String says,

        @Says(value = "Version of this format: 1.", orElse = "1")
        int version,

        @Says(value = "What whoever runs it hands in.", matches = Names.ID)
        Map<String, InputFile> inputs,

        @Says("How long a run of it may take.") Optional<Duration> timeout,

        @Says("What becomes of the changes when a step fails; by default undo where all can be undone, else stop.")
        Optional<OnFailure> onFailure,

        @Says(value = "Whether it makes room, and so may run while the disk is full.", orElse = "false")
        boolean relief,

        @Says(value = "The steps, in order.", required = true)
        List<StepFile> steps) {

    PlaybookFile {
        if (version != 1) {
            throw new IllegalArgumentException("version: only 1 is known to this agent; remove the key");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: is empty; add at least one");
        }
    }
}
