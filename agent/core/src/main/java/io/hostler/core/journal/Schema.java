package io.hostler.core.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Brings a database to the version of this program.
final class Schema {

    private final List<Migration> migrations;

    private record Version(int version, int minReader) {}

    Schema(List<Migration> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    /// @throws JournalException when a newer program made the journal unreadable for this one
    void bring(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Version found = found(statement);
            if (found.minReader() > migrations.size()) {
                throw new JournalException("the journal is of version " + found.version() + " and needs a program of "
                        + found.minReader() + ", this one is of " + migrations.size()
                        + ": install the newer hostler again, or restore its state from before the upgrade");
            }
            for (int version = found.version() + 1; version <= migrations.size(); version++) {
                apply(statement, version);
            }
        }
    }

    private static Version found(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'meta'")) {
            if (!table.next()) {
                return new Version(0, 0);
            }
        }
        try (ResultSet meta = statement.executeQuery("SELECT version, min_reader FROM meta")) {
            return meta.next() ? new Version(meta.getInt(1), meta.getInt(2)) : new Version(0, 0);
        }
    }

    private void apply(Statement statement, int version) throws SQLException {
        Migration migration = migrations.get(version - 1);
        statement.executeUpdate("BEGIN IMMEDIATE;\n" + migration.sql()
                + "CREATE TABLE IF NOT EXISTS meta (version INTEGER NOT NULL, min_reader INTEGER NOT NULL);\n"
                + "DELETE FROM meta;\n"
                + "INSERT INTO meta VALUES (" + version + ", " + migration.minReader() + ");\nCOMMIT;\n");
    }
}
