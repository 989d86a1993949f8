package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.hostler.api.Command;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts programs, each in a session of its own: Java cannot make one, `setsid` can, and it becomes the program.
final class Launch {

    private static final Optional<Path> SETSID = ProgramPath.find("setsid");
    private static final String PATH =
            ProgramPath.FOLDERS.stream().map(Path::toString).collect(joining(":"));
    private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));
    private static final System.Logger LOG = System.getLogger(Launch.class.getName());

    private Launch() {}

    static Process start(Command command, String mark, Path output, Path errors) {
        Path program = ProgramPath.require(command.program());
        var builder = new ProcessBuilder(line(program, command.arguments()))
                .directory(directory(command).toFile())
                .redirectInput(command.stdin().isPresent() ? Redirect.PIPE : NOTHING)
                .redirectOutput(Redirect.appendTo(output.toFile()))
                .redirectError(Redirect.appendTo(errors.toFile()));
        fill(builder.environment(), command.environment(), mark);
        try {
            Process process = builder.start();
            command.stdin().ifPresent(input -> feed(process, input));
            return process;
        } catch (IOException e) {
            throw new TaskException(NOT_SUPPORTED, e, command.program() + ": cannot be started: " + e.getMessage());
        }
    }

    private static Path directory(Command command) {
        Path directory = command.directory().orElse(Path.of("/"));
        if (!Files.isDirectory(directory)) {
            throw new TaskException(
                    NOT_SUPPORTED, "%s: %s is no directory; create it first", command.program(), directory);
        }
        return directory;
    }

    private static List<String> line(Path program, List<String> arguments) {
        var line = new ArrayList<String>();
        SETSID.ifPresent(setsid -> line.add(setsid.toString()));
        line.add(program.toString());
        line.addAll(arguments.subList(1, arguments.size()));
        return line;
    }

    private static void fill(Map<String, String> environment, Map<String, Secret> more, String mark) {
        environment.clear();
        environment.putAll(Map.of("PATH", PATH, "LANG", "C.UTF-8", "HOME", System.getProperty("user.home")));
        more.forEach((name, value) -> environment.put(name, value.reveal()));
        environment.put("HOSTLER_STEP", mark);
    }

    /// Feeds by a pipe and from a thread, so that no secret reaches the disk and a program that never reads is waited
    /// for no longer than its timeout.
    private static void feed(Process process, Secret input) {
        Thread.startVirtualThread(() -> {
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.reveal().getBytes(UTF_8));
            } catch (IOException _) { // such as `head -1`: its exit status tells what it made of that
                LOG.log(Level.DEBUG, "{0} did not read all of its input", process.pid());
            }
        });
    }
}
