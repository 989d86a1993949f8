package io.hostler.core.journal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The columns of one row, by name. A column that may be NULL is asked for as an optional.
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /// Returns the text of a column that has one.
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> new JournalException("column " + column + " is NULL"));
    }

    /// Returns the text of a column, or nothing when it is NULL.
    public Optional<String> optionalText(String column) {
        try {
            return Optional.ofNullable(results.getString(column));
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /// Returns a whole number; NULL reads as 0.
    public long number(String column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /// Returns a whole number, or nothing when it is NULL.
    public Optional<Long> optionalNumber(String column) {
        return optionalText(column).map(Long::valueOf);
    }

    /// Returns whether the column is not 0.
    public boolean flag(String column) {
        return number(column) != 0;
    }

    /// Returns the moment of a column of microseconds.
    public Instant time(String column) {
        return Times.instant(number(column));
    }

    /// Returns the moment of a column of microseconds, or nothing when it is NULL.
    public Optional<Instant> optionalTime(String column) {
        return optionalNumber(column).map(Times::instant);
    }

    /// Returns the object of a column of JSON text.
    public JsonObject json(String column) {
        return new JsonObject(text(column));
    }

    /// Returns the list of a column of JSON text.
    public JsonArray jsonList(String column) {
        return new JsonArray(text(column));
    }
}
