package io.hostler.core.journal;

/// Something to read, all of it from one moment. It runs on one of the journal's reading threads.
///
/// @param <T> what the caller gets
@FunctionalInterface
public interface Query<T> {

    /// Reads.
    T run(View view);
}
