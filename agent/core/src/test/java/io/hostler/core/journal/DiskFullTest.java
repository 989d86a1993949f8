package io.hostler.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DiskFullTest {

    private static final String BODY = "x".repeat(20_000);

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        int status = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(status == 0, "this machine cannot mount a small tmpfs");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[600_000]);
        try (Journal journal = Journal.open(disk.resolve("state"), InstantSource.system())) {
            int stored = fill(journal);
            assertTrue(journal.healthy());
            assertEquals(stored, count(journal));
            Files.delete(ballast);
            assertEquals(1, insert(journal));
            assertEquals(stored + 1, count(journal));
        }
    }

    private static int fill(Journal journal) {
        for (int stored = 0; ; stored++) {
            try {
                insert(journal);
            } catch (CompletionException e) {
                assertInstanceOf(DiskFullException.class, e.getCause());
                return stored;
            }
        }
    }

    private static int insert(Journal journal) {
        return journal.write(tx -> tx.update(
                        "INSERT INTO entry (run, step, kind, at, body) VALUES ('r', 's', 'k', ?, ?)", tx.now(), BODY))
                .join();
    }

    private static int count(Journal journal) {
        return journal.read(view -> view.first("SELECT count(*) AS n FROM entry", row -> (int) row.number("n")))
                .orElseThrow();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
