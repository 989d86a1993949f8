package io.hostler.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows of one query, one after the other.
final class Rows {

    private final ResultSet results;
    private final Row row;

    Rows(ResultSet results) {
        this.results = results;
        this.row = new Row(results);
    }

    boolean next() {
        try {
            return results.next();
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    Row row() {
        return row;
    }
}
