package io.hostler.core.journal;

/// Moves the write-ahead log into the database now and then, between groups, so that it stays short.
final class Checkpoints {

    /// Some 10 MiB of log: a changed row touches one page or two, and each commit a few more.
    private static final long ENOUGH = 2_000;

    private static final long COMMIT = 4;

    private final View view;
    private long changes;
    private long commits;

    Checkpoints(View view) {
        this.view = view;
    }

    /// Counts a commit. A reader may hold some of the log back; that is moved the next time.
    void committed() {
        commits++;
        long now = view.first("SELECT total_changes() AS n", row -> row.number("n"))
                .orElseThrow();
        if (now - changes + COMMIT * commits >= ENOUGH) {
            changes = now;
            commits = 0;
            view.each("PRAGMA wal_checkpoint(PASSIVE)", _ -> {});
        }
    }
}
