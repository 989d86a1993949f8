package io.hostler.core.journal;

/// Moves the write-ahead log into the database now and then, between groups, so that it stays short.
final class Checkpoints {

    /// A row touches some four pages, so the log stays near 16 MiB.
    private static final int ROWS = 1_000;

    private final View view;
    private int rows;

    Checkpoints(View view) {
        this.view = view;
    }

    /// Counts what was written. A reader may hold some of the log back; it is moved the next time.
    void wrote(int count) {
        rows += count;
        if (rows >= ROWS) {
            rows = 0;
            view.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.number("log"));
        }
    }
}
