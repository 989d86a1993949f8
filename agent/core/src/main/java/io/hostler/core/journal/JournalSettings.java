package io.hostler.core.journal;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// What a journal is opened with.
///
/// @param owner what the lock file says of this process, such as `hostler agent`
/// @param clock the wall clock of rows
/// @param nanos a clock for elapsed time, such as `System::nanoTime`
/// @param commits hears on the journal's thread how many nanoseconds each commit took
/// @param fatal hears once, on the journal's thread, that the disk failed; the process is to exit
/// @param waiting how many writes may wait for the disk, at least 1
public record JournalSettings(
        String owner,
        InstantSource clock,
        LongSupplier nanos,
        LongConsumer commits,
        Consumer<JournalException> fatal,
        int waiting) {

    private static final int WAITING = 8_192;

    /// Settings that observe nothing.
    public static JournalSettings of(String owner, InstantSource clock) {
        return new JournalSettings(owner, clock, System::nanoTime, _ -> {}, _ -> {}, WAITING);
    }

    /// The same with an observer of commit times.
    public JournalSettings withCommits(LongConsumer observer) {
        return new JournalSettings(owner, clock, nanos, observer, fatal, waiting);
    }

    /// The same with something to do when the disk failed.
    public JournalSettings withFatal(Consumer<JournalException> action) {
        return new JournalSettings(owner, clock, nanos, commits, action, waiting);
    }

    /// The same with another bound of waiting writes.
    public JournalSettings withWaiting(int most) {
        return new JournalSettings(owner, clock, nanos, commits, fatal, most);
    }
}
