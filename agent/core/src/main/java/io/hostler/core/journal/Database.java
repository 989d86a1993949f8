package io.hostler.core.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConnection;

/// Opens connections to the database file of a state folder, tuned for a small agent.
final class Database {

    private static final int WRITER_CACHE_KIB = 2_048;
    private static final int READER_CACHE_KIB = 512;
    private static final int WAL_KEPT_BYTES = 16 << 20;

    /// Another program, such as a backup, may hold the file for a moment.
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;

    Database(Path folder) {
        this.file = folder.resolve("journal.db");
    }

    /// Checkpoints are made by hand, because those that SQLite makes by itself hide their errors.
    Connection writer() throws SQLException {
        SQLiteConfig config = common(WRITER_CACHE_KIB);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(WAL_KEPT_BYTES);
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, "0");
        return connection(config);
    }

    Connection reader() throws SQLException {
        SQLiteConfig config = common(READER_CACHE_KIB);
        config.setReadOnly(true);
        return connection(config);
    }

    /// Transactions are begun and ended by hand; the driver would try a BEGIN of its own after each statement.
    private Connection connection(SQLiteConfig config) throws SQLException {
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        connection.unwrap(SQLiteConnection.class).getConnectionConfig().setAutoCommit(false);
        return connection;
    }

    private static SQLiteConfig common(int cacheKib) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-cacheKib);
        config.setTempStore(TempStore.MEMORY);
        config.setPragma(Pragma.MMAP_SIZE, "0");
        config.setGetGeneratedKeys(false);
        return config;
    }
}
