package io.hostler.core.journal;

import java.util.List;

/// One step of the schema; it only adds, so that the release before it still reads the journal.
///
/// @param minReader the lowest version whose programs may open the journal after this step
/// @param sql statements, each ended by a semicolon
record Migration(int minReader, String sql) {

    /// All of them in order; a version is a place in this list, from 1.
    static final List<Migration> ALL = List.of(new Migration(1, Schema1.SQL));
}
