package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;

import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a file or directory with its attributes.
final class FileReading {

    static final int MOST_BYTES = 64 * 1024 * 1024;

    private FileReading() {}

    static Value read(Path path, Contents contents) throws IOException {
        Optional<FileStatus> status = readable(path);
        if (status.isEmpty()) {
            return new Value.Absent();
        }
        var attributes = status.get().attributes();
        return attributes.isDirectory()
                ? Value.directory(attributes)
                : contents.keep(head(path)).with(attributes);
    }

    /// Reads a file without keeping it, empty when there is none; a directory has an empty text.
    static Optional<byte[]> bytes(Path path) throws IOException {
        Optional<FileStatus> status = readable(path);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(status.get().isDirectory() ? new byte[0] : head(path));
    }

    static Optional<FileStatus> status(Path path) throws IOException {
        try {
            return Optional.of(FileStatus.of(path));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (isBelowFile(path)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<FileStatus> readable(Path path) throws IOException {
        Optional<FileStatus> status = status(path);
        if (status.isPresent() && !status.get().isDirectory() && !status.get().isRegular()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is neither a file nor a directory; name another", path);
        }
        return status;
    }

    private static byte[] head(Path path) throws IOException {
        // to the end and not to the size: the kernel's files say 0
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TaskException(NOT_SUPPORTED, "%s: is longer than 64 MiB; name a smaller file", path);
            }
            return bytes;
        }
    }

    private static boolean isBelowFile(Path path) {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return true;
            }
        }
        return false;
    }
}
