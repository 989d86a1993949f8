package io.hostler.core.journal;

/// Makes a value of the columns of a row.
///
/// @param <T> the value
@FunctionalInterface
public interface RowMapper<T> {

    /// Makes the value; the row is gone after the call.
    T map(Row row);
}
