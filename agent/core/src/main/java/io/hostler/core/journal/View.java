package io.hostler.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads rows as of one moment. It belongs to one thread and one call.
///
/// Values to bind may be text, whole numbers, booleans, `Instant`, `JsonObject`, `JsonArray`, or an `Optional` of
// these.
public sealed class View permits Tx {

    private final Statements statements;

    View(Statements statements) {
        this.statements = statements;
    }

    /// Returns all rows.
    public final <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)), values);
        return rows;
    }

    /// Returns the first row, if there is one.
    public final <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values) {
        return statements.query(
                sql, rows -> rows.next() ? Optional.of(mapper.map(rows.row())) : Optional.<T>empty(), values);
    }

    /// Hands every row to `each`, without keeping them, and returns how many there were.
    public final long each(String sql, Consumer<Row> each, Object... values) {
        return statements.query(sql, rows -> each(rows, each), values);
    }

    private static long each(Rows rows, Consumer<Row> each) {
        long count = 0;
        while (rows.next()) {
            each.accept(rows.row());
            count++;
        }
        return count;
    }

    final Statements statements() {
        return statements;
    }
}
