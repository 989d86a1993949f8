package io.hostler.core.journal;

import java.util.List;

/// Commits several pieces of work with one wait for the disk.
final class Group {

    private final Tx tx;

    Group(Tx tx) {
        this.tx = tx;
    }

    /// Runs and commits them; one that fails is taken back alone.
    ///
    /// @throws JournalException when nothing was stored
    void commit(List<Pending<?>> works) {
        control("BEGIN IMMEDIATE");
        try {
            if (works.size() == 1) {
                works.getFirst().run(tx);
            } else {
                works.forEach(this::guarded);
            }
            control("COMMIT");
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /// A full or broken disk ends the whole group: SQLite may have rolled all of it back.
    private void guarded(Pending<?> work) {
        control("SAVEPOINT work");
        try {
            work.run(tx);
        } catch (DiskFullException | BrokenDiskException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            control("ROLLBACK TO work");
            work.refuse(e);
        }
        control("RELEASE work");
    }

    private void rollBack(Throwable cause) {
        try {
            control("ROLLBACK");
        } catch (JournalException e) {
            cause.addSuppressed(e);
        }
    }

    private void control(String sql) {
        tx.statements().update(sql);
    }
}
