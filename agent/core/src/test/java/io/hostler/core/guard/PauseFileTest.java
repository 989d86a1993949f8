package io.hostler.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PauseFileTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:20:00Z");

    @TempDir
    private Path state;

    record Row(String content, Optional<Pause> pause) {}

    static final List<Row> ROWS = List.of(
            new Row("", Optional.of(new Pause(Optional.of(NOW.plusSeconds(3 * 3600)), ""))),
            new Row("reason=upgrade\n", Optional.of(new Pause(Optional.of(NOW.plusSeconds(3 * 3600)), "upgrade"))),
            new Row("until=ever", Optional.of(new Pause(Optional.empty(), ""))),
            new Row(
                    "until=2026-11-21T02:20:01Z\nreason=a=b",
                    Optional.of(new Pause(Optional.of(NOW.plusSeconds(1)), "a=b"))),
            new Row("until=2026-11-21T02:20:00Z", Optional.empty()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsWhatAPersonWrote(Row row) throws IOException {
        Path file = Files.writeString(state.resolve("pause"), row.content());
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofHours(1))));
        assertEquals(row.pause(), new PauseFile(state).read(NOW));
    }

    @Test
    void takesWhatItCannotReadForAPause() throws IOException {
        Path file = Files.writeString(state.resolve("pause"), "until=tomorrow");
        var words = file + " cannot be read; correct or remove it";
        assertEquals(Optional.of(new Pause(Optional.empty(), words)), new PauseFile(state).read(NOW));
    }

    @Test
    void writesWhatItReadsAndRemovesIt() throws IOException {
        var file = new PauseFile(state);
        var pause = new Pause(Optional.of(NOW.plusSeconds(60)), "upgrade");
        file.write(pause);
        assertEquals(Optional.of(pause), new PauseFile(state).read(NOW));
        assertTrue(file.remove());
        assertFalse(file.remove());
        assertEquals(Optional.empty(), file.read(NOW));
    }
}
