package io.hostler.core.host;

import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds programs in fixed folders, so that nobody's `PATH` decides what root runs.
public final class ProgramPath {

    /// The folders, in the order in which they are searched.
    public static final List<Path> FOLDERS = Stream.of(
                    "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
            .map(Path::of)
            .toList();

    private ProgramPath() {}

    /// Finds a program by name or absolute path, empty when it is not installed.
    ///
    /// @throws TaskException with `INVALID_PARAMETER` for a relative path
    public static Optional<Path> find(String program) {
        if (!program.contains("/")) {
            return FOLDERS.stream()
                    .map(folder -> folder.resolve(program))
                    .filter(ProgramPath::runs)
                    .findFirst();
        }
        if (!program.startsWith("/")) {
            throw new TaskException(
                    ErrorCode.INVALID_PARAMETER, "%s: is a relative path; give a name or an absolute one", program);
        }
        return Optional.of(Path.of(program)).filter(ProgramPath::runs);
    }

    /// Returns the program.
    ///
    /// @throws TaskException with `NOT_SUPPORTED` when it is not installed
    public static Path require(String program) {
        return find(program)
                .orElseThrow(() -> new TaskException(
                        ErrorCode.NOT_SUPPORTED, "%s: is not installed; install it or name its path", program));
    }

    private static boolean runs(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
