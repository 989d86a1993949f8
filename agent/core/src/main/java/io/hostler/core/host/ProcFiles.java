package io.hostler.core.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `/proc/PID`, where any process may be gone before it is read; see proc(5).
final class ProcFiles {

    private static final Path PROC = Path.of("/proc");

    private ProcFiles() {}

    static List<Long> pids() {
        try (var files = Files.list(PROC)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileErrors.of(PROC, e);
        }
    }

    static Optional<String> comm(long pid) {
        return text(pid, "comm").map(String::stripTrailing);
    }

    /// Returns a variable that the process was started with; another user's cannot be read, and so has none.
    static Optional<String> variable(long pid, String name) {
        return text(pid, "environ").flatMap(text -> Stream.of(text.split("\0"))
                .filter(entry -> entry.startsWith(name + "="))
                .map(entry -> entry.substring(name.length() + 1))
                .findFirst());
    }

    /// Returns the session of a process that runs, empty for one that ended and only waits to be noticed.
    static Optional<Long> session(long pid) {
        return text(pid, "stat")
                .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "))
                .filter(fields -> !"ZX".contains(fields[0]))
                .map(fields -> Long.valueOf(fields[3]));
    }

    private static Optional<String> text(long pid, String file) {
        try {
            return Optional.of(Files.readString(PROC.resolve(Long.toString(pid)).resolve(file), ISO_8859_1));
        } catch (IOException _) {
            return Optional.empty(); // it ended, or is another user's
        }
    }
}
