package io.hostler.core.host;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Paths with all links followed.
public final class RealPath {

    private static final int MOST_LINKS = 40; // as Linux has it

    private RealPath() {}

    /// Returns the path that a file has, or would get when it was made: the file itself may be missing, and so may
    /// what a link names; the directory may not.
    ///
    /// @throws NoSuchFileException when a directory above it is missing
    public static Path of(Path path) throws IOException {
        return follow(path, 0);
    }

    /// Returns the path that a file has or would get, even when directories above it are still to be made.
    public static Path ofMissing(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        if (absolute.getParent() == null
                || Files.exists(absolute, NOFOLLOW_LINKS)
                || Files.exists(absolute.getParent())) {
            return of(absolute);
        }
        return ofMissing(absolute.getParent()).resolve(absolute.getFileName()).normalize();
    }

    private static Path follow(Path path, int links) throws IOException {
        if (links > MOST_LINKS) {
            throw new FileSystemLoopException(path.toString());
        }
        Path absolute = path.toAbsolutePath();
        if (Files.exists(absolute) || absolute.getParent() == null) {
            return absolute.toRealPath();
        }
        Path name = absolute.getParent().toRealPath().resolve(absolute.getFileName());
        return Files.isSymbolicLink(name)
                ? follow(name.resolveSibling(Files.readSymbolicLink(name)), links + 1)
                : name.normalize();
    }
}
