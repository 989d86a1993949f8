package io.hostler.core.secret;

import static io.hostler.api.ErrorCode.COMMAND_FAILED;
import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.PERMISSION_DENIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Command;
import io.hostler.api.ErrorCode;
import io.hostler.api.TaskException;
import io.hostler.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretReaderTest {

    @TempDir
    private Path folder;

    private final Redactor redactor = new Redactor();
    private final FakeHost host = new FakeHost()
            .answering("pass db", () -> new Command.Result(0, "fr0m-program\n", "", false))
            .answering("pass none", () -> new Command.Result(1, "fr0m-program\n", "s3cret", false));
    private Path file;
    private SecretReader reader;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("db"), "fr0m-file \n");
        mode(0600);
        reader = new SecretReader(
                Map.of("DB_PASSWORD", "fr0m-variable", "CREDENTIALS_DIRECTORY", folder.toString()), redactor);
    }

    @Test
    void readsEachSourceAndTellsTheRedactor() {
        assertRead("fr0m-file ", new SecretSource.InFile(file));
        assertRead("fr0m-file ", new SecretSource.Credential("db"));
        assertRead("fr0m-variable", new SecretSource.Variable("DB_PASSWORD"));
        assertRead("fr0m-program", new SecretSource.Program(List.of("pass", "db")));
    }

    @Test
    void namesThePlaceAndNeverTheValue() throws IOException {
        Path missing = folder.resolve("missing");
        assertRefused(
                NOT_SUPPORTED,
                missing + ": this secret cannot be read; check path and owner",
                new SecretSource.InFile(missing));
        mode(0644);
        assertRefused(
                PERMISSION_DENIED,
                file + ": is a secret that anyone may open; run: chmod o= " + file,
                new SecretSource.InFile(file));
        assertRefused(
                NOT_SUPPORTED, "../db: is no credential's name; remove slashes", new SecretSource.Credential("../db"));
        assertRefused(
                NOT_SUPPORTED,
                "NONE: is not in the agent's environment; set it in its unit",
                new SecretSource.Variable("NONE"));
        assertRefused(
                COMMAND_FAILED,
                "pass: gave no secret, exit 1; run it by hand",
                new SecretSource.Program(List.of("pass", "none")));
    }

    private void assertRead(String value, SecretSource source) {
        assertEquals(value, reader.read(source, host.commands()).reveal());
        assertEquals("<***>", redactor.redact("<" + value + ">"));
    }

    private void assertRefused(ErrorCode code, String message, SecretSource source) {
        var refused = assertThrows(TaskException.class, () -> reader.read(source, host.commands()));
        assertEquals(message, refused.getMessage());
        assertEquals(code, refused.code());
    }

    private void mode(int mode) throws IOException {
        Files.setAttribute(file, "unix:mode", mode);
    }
}
