package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.hostler.api.Attributes;
import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Replaces a file in one step: a new one beside it gets owner, mode and content, reaches the disk, takes its name.
final class Replacement {

    private Replacement() {}

    static void write(Path real, byte[] bytes, Attributes wanted) throws IOException {
        Optional<FileStatus> old = FileReading.status(real);
        if (old.isPresent() && !old.get().isRegular()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is no file; move it away first", real);
        }
        Attributes kept = old.map(FileStatus::attributes).orElse(Attributes.OPEN);
        FileOwner owner = FileOwner.find(real, wanted.or(kept), Fresh.FILE_MODE);
        Path fresh = PrivateFiles.beside(real);
        try {
            fill(fresh, bytes, owner, old.isPresent() ? Optional.of(real) : Optional.empty());
            Files.move(fresh, real, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        PrivateFiles.sync(real);
    }

    private static void fill(Path fresh, byte[] bytes, FileOwner owner, Optional<Path> old) throws IOException {
        try (var channel = PrivateFiles.create(fresh)) {
            if (old.isPresent()) {
                ExtendedAttributes.copy(old.get(), fresh);
            }
            owner.setOwner(fresh);
            PrivateFiles.write(channel, bytes);
            owner.setMode(fresh); // until here nobody but the owner was able to open it
            channel.force(true);
        }
    }
}
