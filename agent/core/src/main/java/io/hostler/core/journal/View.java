package io.hostler.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        try (ResultSet results = statements.bound(sql, values).executeQuery()) {
            return results.next() ? Optional.of(mapper.map(new Row(results))) : Optional.empty();
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    /// Hands every row to `each`, without keeping them.
    public final void each(String sql, Consumer<Row> each, Object... values) {
        try (ResultSet results = statements.bound(sql, values).executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
                each.accept(row);
            }
        } catch (SQLException e) {
            throw Failure.of(e);
        }
    }

    final Statements statements() {
        return statements;
    }
}
