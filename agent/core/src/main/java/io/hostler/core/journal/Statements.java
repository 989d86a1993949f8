package io.hostler.core.journal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The prepared statements of one connection; the least recently used one goes when there are too many.
final class Statements {

    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(MOST, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Runs a statement that returns no rows, and returns how many it touched.
    int update(String sql, Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Runs a statement, and lets `use` read its rows.
    <T> T query(String sql, Function<Rows, T> use, Object... values) {
        try (ResultSet results = bound(sql, values).executeQuery()) {
            return use.apply(new Rows(results));
        } catch (SQLException e) {
            throw failed(sql, e);
        } catch (RuntimeException e) {
            forget(sql, e);
            throw e;
        }
    }

    private JournalException failed(String sql, SQLException failure) {
        forget(sql, failure);
        return Failure.of(failure);
    }

    /// The driver closes a statement that failed, so it cannot be used again.
    private void forget(String sql, Exception failure) {
        try {
            PreparedStatement statement = prepared.remove(sql);
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            dropEldest();
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private void dropEldest() throws SQLException {
        if (prepared.size() > MOST) {
            prepared.remove(prepared.keySet().iterator().next()).close();
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
            case Instant moment -> statement.setLong(at, Times.micros(moment));
            case JsonObject json -> statement.setString(at, json.encode());
            case JsonArray json -> statement.setString(at, json.encode());
            case Optional<?> open -> bindOptional(statement, at, open);
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    private static void bindOptional(PreparedStatement statement, int at, Optional<?> value) throws SQLException {
        if (value.isPresent()) {
            bind(statement, at, value.get());
        } else {
            statement.setNull(at, Types.NULL);
        }
    }
}
