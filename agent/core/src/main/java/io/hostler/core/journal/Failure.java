package io.hostler.core.journal;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells a full disk and a broken one from all other failures of SQLite.
final class Failure {

    /// SQLite reports a full disk under these two also when it grows the files beside the database.
    private static final Set<SQLiteErrorCode> FULL =
            Set.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    private static final Set<SQLiteErrorCode> BROKEN =
            Set.of(SQLiteErrorCode.SQLITE_IOERR, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    private Failure() {}

    static JournalException of(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        if (FULL.contains(code)) {
            return new DiskFullException(failure);
        }
        if (BROKEN.contains(primary(code))) {
            return new BrokenDiskException(oneLine(failure), failure);
        }
        return new JournalException("journal: " + oneLine(failure), failure);
    }

    private static SQLiteErrorCode code(SQLException failure) {
        return failure instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /// The low byte names the family of an extended code.
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return code.code < 0 ? code : SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }

    private static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    }
}
