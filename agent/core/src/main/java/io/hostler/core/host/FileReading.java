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
        Optional<FileStatus> found = status(path);
        if (found.isEmpty()) {
            return new Value.Absent();
        }
        FileStatus status = found.get();
        if (status.isDirectory()) {
            return Value.directory(status.attributes());
        }
        if (!status.isRegular()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is neither a file nor a directory; name another", path);
        }
        return contents.keep(bytes(path)).with(status.attributes());
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

    private static byte[] bytes(Path path) throws IOException {
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
