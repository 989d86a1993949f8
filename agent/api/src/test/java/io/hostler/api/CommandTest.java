package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandTest {

    private static final Secret KEY = new Secret("hunter2");

    @Test
    void saysWhetherItChangesTheHost() {
        assertTrue(Command.changes(List.of("rm", "x")).changes());
        assertFalse(Command.reads("ls", "x").changes());
        var reading = Command.changes(List.of("ls", "/x")).reading(List.of(Path.of("/x")));
        assertFalse(reading.changes());
        assertEquals(List.of(Path.of("/x")), reading.reads());
    }

    @Test
    void keepsTheRestWhenOneThingIsSet() {
        var command = Command.reads("psql", "-l")
                .within(Duration.ofSeconds(5))
                .fed(Optional.of(KEY))
                .with(Map.of("PGPASSWORD", KEY))
                .in(Optional.of(Path.of("/srv")));
        var expected = new Command(
                List.of("psql", "-l"),
                false,
                List.of(),
                Map.of("PGPASSWORD", KEY),
                Optional.of(Path.of("/srv")),
                Duration.ofSeconds(5),
                65536,
                Optional.of(KEY));
        assertEquals(expected, command);
        assertEquals("psql", command.program());
    }

    @Test
    void neverPrintsItsSecrets() {
        var command = Command.reads("psql").fed(Optional.of(KEY)).with(Map.of("PGPASSWORD", KEY));
        assertFalse(command.toString().contains("hunter2"), command.toString());
    }

    @Test
    void refusesNoProgram() {
        var error = assertThrows(TaskException.class, () -> Command.changes(List.of()));
        assertEquals("command: is empty; name the program", error.getMessage());
    }
}
