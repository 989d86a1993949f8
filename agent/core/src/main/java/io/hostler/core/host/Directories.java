package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;

import io.hostler.api.Attributes;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Makes a directory, or changes the owner and mode of one.
final class Directories {

    private Directories() {}

    static void make(Path real, Attributes wanted) throws IOException {
        Optional<FileStatus> old = FileReading.status(real);
        if (old.isPresent() && !old.get().isDirectory()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is no directory; move it away first", real);
        }
        String mode = old.map(FileStatus::mode).map(FileStatus::octal).orElse(Fresh.DIRECTORY_MODE);
        FileOwner owner = FileOwner.find(real, wanted, mode);
        if (old.isEmpty()) {
            PrivateFiles.directory(real);
        }
        owner.setOwner(real);
        owner.setMode(real);
        PrivateFiles.sync(real);
    }
}
