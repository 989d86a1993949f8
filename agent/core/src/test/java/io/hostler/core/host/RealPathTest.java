package io.hostler.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPathTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void link() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectory(folder.resolve("d"));
        Files.createFile(folder.resolve("d/f"));
        Files.createSymbolicLink(folder.resolve("to-d"), Path.of("d"));
        Files.createSymbolicLink(folder.resolve("to-new"), Path.of("to-d/new"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    }

    @Test
    void followsLinksToWhatIsAndWhatWillBe() throws IOException {
        assertEquals(folder.resolve("d/f"), RealPath.of(folder.resolve("to-d/../d/./f")));
        assertEquals(folder.resolve("d/new"), RealPath.of(folder.resolve("to-new")));
        assertEquals(folder.resolve("d/x"), RealPath.of(folder.resolve("to-d/x")));
        assertEquals(Path.of("/"), RealPath.of(Path.of("/")));
    }

    @Test
    void goesPastDirectoriesThatAreStillToBeMade() throws IOException {
        assertThrows(NoSuchFileException.class, () -> RealPath.of(folder.resolve("to-d/p/q")));
        assertEquals(folder.resolve("d/p/q"), RealPath.ofMissing(folder.resolve("to-d/p/q")));
    }

    @Test
    void givesUpOnALoop() {
        assertThrows(FileSystemLoopException.class, () -> RealPath.of(folder.resolve("loop")));
    }
}
