package io.hostler.core.run;

import io.hostler.api.Change;
import io.hostler.api.Outcome;
import io.hostler.api.Plan;

/// The durable record of what one run means to do, did, and came to.
///
/// For each step the order is intent, then each change before the next is begun, then the outcome before
/// anyone hears of it. So whatever the host holds after a crash, the log says why.
interface RunLog {

    /// Adds an entry, and returns when it is on the disk.
    void append(Entry entry);

    /// Adds an entry that nothing waits for: it is on the disk at the latest with the next that is appended.
    void note(Entry entry);

    /// One line of the log.
    sealed interface Entry {

        /// Returns the step's id.
        String step();

        /// A check, or the plan for an approval, foresees this of a step; it says nothing about what was done.
        record Foreseen(String step, Outcome outcome) implements Entry {}

        /// A step is about to begin; a verb's plan is empty.
        record Intent(String step, Plan plan) implements Entry {}

        /// A change was made.
        record Made(String step, Change change) implements Entry {}

        /// A change was taken back.
        record Undone(String step, Change change) implements Entry {}

        /// A step ended; what a verb gave is kept for later steps and for a resumed run.
        record Ended(String step, Outcome outcome) implements Entry {}
    }
}
