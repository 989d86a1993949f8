package io.hostler.core.host;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Attributes;
import io.hostler.api.Command;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LocalFilesTest {

    private static final Value ABSENT = new Value.Absent();

    @TempDir
    private Path folder;

    @TempDir
    private Path state;

    private Host host;
    private Host.Files files;
    private Path file;

    @BeforeEach
    void open() {
        host = Steps.host(state);
        files = host.files();
        file = folder.resolve("a.conf");
    }

    @Test
    void readsWhatItWrote() {
        files.write(file, Value.text("x = 1\n").with(mode("0640")));
        assertEquals("x = 1\n", files.text(file).orElseThrow());
        assertEquals(Optional.of("0640"), files.read(file).attributes().mode());
        assertEquals(
                Optional.of(System.getProperty("user.name")),
                files.read(file).attributes().owner());
        assertEquals(List.of(file), files.list(folder));
    }

    @Test
    void givesNewFilesAndDirectoriesTheUsualMode() {
        files.write(file, Value.text(""));
        files.write(folder.resolve("d"), Value.directory(Attributes.OPEN));
        assertEquals(Optional.of("0644"), files.read(file).attributes().mode());
        assertEquals(
                Optional.of("0755"),
                files.read(folder.resolve("d")).attributes().mode());
        assertTrue(files.read(folder.resolve("d")).attributes().isDirectory());
    }

    @Test
    void keepsTheModeThatIsLeftOpen() {
        files.write(file, Value.text("old").with(mode("4750")));
        files.write(file, Value.text("new"));
        assertEquals(Optional.of("4750"), files.read(file).attributes().mode());
        files.write(folder.resolve("d"), Value.directory(mode("1777")));
        files.write(folder.resolve("d"), Value.directory(Attributes.OPEN));
        assertEquals(
                Optional.of("1777"),
                files.read(folder.resolve("d")).attributes().mode());
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
        files.write(file, Value.text(""));
        for (Path missing : List.of(folder.resolve("b"), file.resolve("below"), folder.resolve("dangling"))) {
            assertEquals(ABSENT, files.read(missing));
            assertEquals(List.of(), files.list(missing));
        }
    }

    @Test
    void readsTheKernelsFilesToTheirEnd() {
        assertEquals("Linux\n", files.text(Path.of("/proc/sys/kernel/ostype")).orElseThrow());
        assertFalse(files.list(Path.of("/proc/sys/net")).isEmpty());
    }

    @Test
    void keepsLongContentsBesideTheJournal() throws IOException {
        Files.writeString(file, "x".repeat(10_000));
        assertEquals(10_000, files.text(file).orElseThrow().length());
        assertEquals(10_000, host.readOnly().files().text(file).orElseThrow().length());
        assertEquals(List.of(), files.list(state.resolve("contents")));
        assertEquals(10_000, files.text(files.read(file)).orElseThrow().length());
        assertEquals(1, files.list(state.resolve("contents")).size());
    }

    @Test
    void refusesWhatItWouldReadForEver() throws IOException {
        Path pipe = folder.resolve("pipe");
        host.commands().run(Command.reads("mkfifo", pipe.toString()));
        String line = ": is neither a file nor a directory; name another";
        assertRefused(NOT_SUPPORTED, pipe + line, () -> files.read(pipe));
        assertRefused(NOT_SUPPORTED, pipe + line, () -> files.text(pipe));
        assertRefused(NOT_SUPPORTED, "/dev/zero" + line, () -> files.read(Path.of("/dev/zero")));
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(FileReading.MOST_BYTES + 1L);
        }
        assertRefused(NOT_SUPPORTED, file + ": is longer than 64 MiB; name a smaller file", () -> files.read(file));
    }

    @Test
    void writesWhereALinkLeads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.conf"));
        files.write(link, Value.text("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        files.write(link, ABSENT);
        assertFalse(Files.exists(file));
        assertEquals(ABSENT, files.read(link));
    }

    @Test
    void deletesFilesAndEmptyDirectories() {
        Path directory = folder.resolve("d");
        files.write(directory, Value.directory(Attributes.OPEN));
        files.write(directory.resolve("f"), Value.text(""));
        assertRefused(
                NOT_SUPPORTED,
                directory + ": is not empty; remove what it holds first",
                () -> files.write(directory, ABSENT));
        files.write(directory.resolve("f"), ABSENT);
        files.write(directory, ABSENT);
        files.write(directory, ABSENT);
        assertEquals(List.of(), files.list(folder));
    }

    record Bad(String name, Value value, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad("no/f", Value.text(""), "no/f: it or its directory is missing; create the directory first"),
            new Bad(
                    "f",
                    Value.text("")
                            .with(new Attributes(
                                    Optional.of("no such user"), Optional.empty(), Optional.empty(), Optional.empty())),
                    "f: this host has no user or group 'no such user'; create it first"),
            new Bad("f", Value.text("").with(mode("rw-")), "f: mode 'rw-' is not octal; use such as 0644"),
            new Bad("d", Value.text(""), "d: is no file; move it away first"),
            new Bad("a", Value.directory(Attributes.OPEN), "a: is no directory; move it away first"));

    @ParameterizedTest
    @FieldSource("BAD")
    void leavesNothingBehindWhenItCannotWrite(Bad bad) throws IOException {
        Files.createDirectory(folder.resolve("d"));
        Files.createFile(folder.resolve("a"));
        var before = files.list(folder);
        var problem = assertThrows(TaskException.class, () -> files.write(folder.resolve(bad.name), bad.value));
        assertTrue(problem.getMessage().endsWith(bad.message), problem.getMessage());
        assertTrue(List.of(NOT_SUPPORTED, INVALID_PARAMETER).contains(problem.code()));
        assertEquals(before, files.list(folder));
    }

    static Attributes mode(String mode) {
        return new Attributes(Optional.empty(), Optional.empty(), Optional.of(mode), Optional.empty());
    }
}
