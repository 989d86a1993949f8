package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.operation.Caller.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TokensTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private static final String HASH = HexFormat.of().formatHex(Sha256.of("new".getBytes()));

    static final List<String> BAD_LINES = List.of(
            "a-bare-token",
            "eva viewer",
            "eva boss " + HASH,
            "eva viewer 12ab",
            "eva viewer " + HASH + "00",
            "eva viewer " + HASH + " tomorrow",
            "eva viewer " + HASH + " 2027-01-01T00:00:00Z more");

    @TempDir
    Path state;

    private Path hashed;

    @BeforeEach
    void name() {
        hashed = state.resolve("tokens");
    }

    private void write(String text) throws IOException {
        Files.writeString(hashed, text);
        Files.setPosixFilePermissions(hashed, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void makesOneAtTheFirstStartAndKeepsIt() throws Exception {
        Tokens.open(state, NOON);
        var file = state.resolve("token");
        var token = Files.readString(file).strip();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                Optional.of(Role.ADMIN),
                Tokens.open(state, NOON).find(token).orElseThrow().role());
        assertEquals(token, Files.readString(file).strip());
        try (var files = Files.list(state)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void makesNoneWhereHashedOnesStand() throws Exception {
        write("eva operator " + HASH + "\n");
        var tokens = Tokens.open(state, NOON);
        assertFalse(Files.exists(state.resolve("token")));
        assertEquals(
                Optional.of(Role.OPERATOR), tokens.find("new").orElseThrow().role());
    }

    @Test
    void knowsBothDuringARotation() throws Exception {
        var tokens = Tokens.open(state, NOON);
        var old = Files.readString(state.resolve("token")).strip();
        write("eva admin " + HASH + " 2026-11-21T12:00:01Z\nlate admin " + HASH.replace('a', 'b') + "\n");
        assertTrue(tokens.find("new").isEmpty());
        tokens.reload();
        assertTrue(tokens.find("new").isPresent());
        assertTrue(tokens.find(old).isPresent());
        assertTrue(tokens.find("").isEmpty());
    }

    @Test
    void forgetsWhatExpired() throws Exception {
        write("eva admin " + HASH + " 2026-11-21T12:00:00Z\n");
        assertTrue(Tokens.open(state, NOON).find("new").isEmpty());
    }

    @ParameterizedTest
    @FieldSource("BAD_LINES")
    void namesTheLineButNotWhatIsInIt(String line) throws Exception {
        write("# comment\n" + line + "\n");
        var failure = assertThrows(WebException.class, () -> Tokens.open(state, NOON));
        assertEquals(
                hashed + ":2: must be: name viewer|operator|admin|webhook SHA-256-in-hex"
                        + " [expiry such as 2027-01-31T00:00:00Z]",
                failure.getMessage());
    }

    @Test
    void refusesAFileThatIsOpenToOthers() throws Exception {
        write("eva admin " + HASH + "\n");
        Files.setPosixFilePermissions(hashed, PosixFilePermissions.fromString("rw-r-----"));
        var failure = assertThrows(WebException.class, () -> Tokens.open(state, NOON));
        assertEquals(hashed + ": is open to others; run: chmod 600 " + hashed, failure.getMessage());
    }

    @Test
    void saysThatTheFolderIsMissing() {
        var failure = assertThrows(WebException.class, () -> Tokens.open(state.resolve("none"), NOON));
        assertEquals(
                state.resolve("none/token") + ": cannot be written; let the agent's user write the state folder",
                failure.getMessage());
    }
}
