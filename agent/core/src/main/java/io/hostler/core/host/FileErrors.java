package io.hostler.core.host;

import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Turns what the file system threw into one line for an operator.
///
/// Java names no error numbers, so all but three are told by their text; in a language that is not English
/// they end as `NOT_SUPPORTED`, with the same text.
final class FileErrors {

    private FileErrors() {}

    static TaskException of(Path path, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ ->
                line(
                        ErrorCode.NOT_SUPPORTED,
                        path,
                        cause,
                        "it or its directory is missing; create the directory first");
            case AccessDeniedException _ ->
                line(ErrorCode.PERMISSION_DENIED, path, cause, "permission denied; check owner and mode");
            case DirectoryNotEmptyException _ ->
                line(ErrorCode.NOT_SUPPORTED, path, cause, "is not empty; remove what it holds first");
            default -> byReason(path, cause);
        };
    }

    private static TaskException byReason(Path path, IOException cause) {
        String reason = reason(cause);
        return switch (reason.toLowerCase(Locale.ROOT)) {
            case "permission denied" ->
                line(ErrorCode.PERMISSION_DENIED, path, cause, "permission denied; check owner and mode");
            case "operation not permitted" ->
                line(ErrorCode.PERMISSION_DENIED, path, cause, "operation not permitted; check owner and capabilities");
            case "read-only file system" ->
                line(ErrorCode.PERMISSION_DENIED, path, cause, "read-only file system; mount it for writing");
            case "invalid argument", "numerical result out of range" ->
                line(ErrorCode.INVALID_PARAMETER, path, cause, "refused the value (" + reason + "); correct it");
            case "no space left on device", "disk quota exceeded" ->
                line(ErrorCode.NOT_SUPPORTED, path, cause, reason + "; free some");
            default -> line(ErrorCode.NOT_SUPPORTED, path, cause, reason);
        };
    }

    private static TaskException line(ErrorCode code, Path path, IOException cause, String what) {
        return new TaskException(code, cause, path + ": " + what);
    }

    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException failed ? failed.getReason() : cause.getMessage();
        return reason == null || reason.isBlank() ? cause.getClass().getSimpleName() : reason.strip();
    }
}
