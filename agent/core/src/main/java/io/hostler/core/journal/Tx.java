package io.hostler.core.journal;

import java.time.Instant;
import java.time.InstantSource;

/// Writes rows, and reads them back as written so far. It belongs to one [Work] and to the journal's thread.
public final class Tx extends View {

    private final InstantSource clock;

    Tx(Statements statements, InstantSource clock) {
        super(statements);
        this.clock = clock;
    }

    /// Runs an INSERT, UPDATE or DELETE and returns how many rows it touched.
    ///
    /// @param values as for [View]
    public int update(String sql, Object... values) {
        return statements().update(sql, values);
    }

    /// Returns the moment by the journal's clock.
    public Instant now() {
        return clock.instant();
    }
}
