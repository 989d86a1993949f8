package io.hostler.core.host;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void staysBoundedWhileAProgramWrites() throws IOException {
        try (var output = OutputFile.create(folder, 4);
                var program = Files.newOutputStream(output.file(), APPEND)) {
            program.write("0123".getBytes());
            output.bound();
            assertFalse(output.cut());
            for (int i = 0; i < 3; i++) {
                program.write("456789".getBytes());
                output.bound();
                assertEquals(4, Files.size(output.file()));
            }
            assertTrue(output.cut());
            assertEquals("0123", output.text());
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
