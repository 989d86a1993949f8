package io.hostler.core.allow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("rules"));
        file = Files.writeString(folder.resolve("host.yaml"), "rules: []\n");
        mode(file, 0644);
        mode(folder, 0755);
    }

    @Test
    void trustsTheAgentsOwnFilesEvenBelowAStickyDirectory() {
        assertEquals(Optional.empty(), Ownership.check(file));
        assertEquals(Optional.empty(), Ownership.check(folder));
        assertEquals(Optional.empty(), Ownership.check(Path.of("/etc/passwd")));
    }

    @Test
    void refusesWhatOthersMayWrite() throws IOException {
        mode(file, 0664);
        assertEquals(Optional.of(file + ": others may write it; run: chmod go-w " + file), Ownership.check(file));
        mode(file, 0646);
        assertEquals(Optional.of(file + ": others may write it; run: chmod go-w " + file), Ownership.check(file));
    }

    @Test
    void refusesADirectoryAboveThatOthersMayWrite() throws IOException {
        var problem = Optional.of(folder + ": others may write it; run: chmod go-w " + folder);
        mode(folder, 0775);
        assertEquals(problem, Ownership.check(file));
        mode(folder, 01777);
        assertEquals(problem, Ownership.check(folder)); // new entries could be added
    }

    @Test
    void looksAtBothEndsOfALink() throws IOException {
        Path loose = Files.createDirectory(folder.resolve("loose"));
        Path link = Files.createSymbolicLink(loose.resolve("link.yaml"), file);
        assertEquals(Optional.empty(), Ownership.check(link));
        mode(loose, 0777);
        assertEquals(Optional.of(loose + ": others may write it; run: chmod go-w " + loose), Ownership.check(link));
        mode(loose, 0755);
        mode(file, 0666);
        assertEquals(Optional.of(file + ": others may write it; run: chmod go-w " + file), Ownership.check(link));
    }

    @Test
    void refusesAnotherUsersFile() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "giving files away needs root");
        Files.setAttribute(file, "unix:uid", 54321);
        assertEquals(Optional.of(file + ": belongs to 54321; give it to root"), Ownership.check(file));
    }

    @Test
    void refusesWhatItCannotSee() {
        Path missing = folder.resolve("missing");
        assertEquals(
                Optional.of(missing + ": cannot be checked; make it readable for the agent"), Ownership.check(missing));
    }

    private static void mode(Path path, int mode) throws IOException {
        Files.setAttribute(path, "unix:mode", mode);
    }
}
