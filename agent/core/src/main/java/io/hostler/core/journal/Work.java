package io.hostler.core.journal;

/// Something to write, all of it or nothing. It runs on the journal's thread, so it only reads and writes rows.
///
/// @param <T> what the caller gets once it is on the disk
@FunctionalInterface
public interface Work<T> {

    /// Writes; whatever it throws takes back this work alone and reaches the caller.
    T run(Tx tx);
}
