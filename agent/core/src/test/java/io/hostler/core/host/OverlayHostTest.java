package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.UNKNOWN_UNTIL_RUN;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Attributes;
import io.hostler.api.Command;
import io.hostler.api.HttpCall;
import io.hostler.api.Value;
import io.hostler.testkit.FakeHost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OverlayHostTest {

    private static final Value ABSENT = new Value.Absent();
    private static final Path A = Path.of("/etc/a");
    private static final Path B = Path.of("/etc/b");
    private static final Attributes DIRECTORY =
            Attributes.file("root", "root", "0755").of(Attributes.Type.DIRECTORY);

    private final FakeHost host = new FakeHost()
            .with("/", "", DIRECTORY)
            .with("/etc", "", DIRECTORY)
            .with("/etc/a", "old", Attributes.file("ada", "staff", "0600"))
            .answering("nginx -T", () -> new Command.Result(0, "server {}", "", false))
            .serving("GET http://x/", () -> new HttpCall.Answer(200, new TreeMap<>(), "ok", false));
    private final Map<Path, String> before = host.snapshot();
    private final OverlayHost overlay = new OverlayHost(host);

    @BeforeEach
    void begin() {
        overlay.step("first");
    }

    @Test
    void keepsWritesToItself() {
        overlay.files().write(A, ABSENT);
        overlay.files().write(B, overlay.files().keep("x".repeat(9000)));
        assertEquals(ABSENT, overlay.files().read(A));
        assertEquals(9000, overlay.files().text(B).orElseThrow().length());
        assertEquals(List.of(B), overlay.files().list(Path.of("/etc")));
        assertEquals(before, host.snapshot());
    }

    @Test
    void fillsInWhatIsLeftOpen() {
        overlay.files().write(A, Value.text("new"));
        overlay.files().overwrite(A, "newer");
        assertEquals(
                Value.text("newer").with(Attributes.file("ada", "staff", "0600")),
                overlay.files().read(A));
        overlay.files().write(B, Value.text("new"));
        var fresh = overlay.files().read(B).attributes();
        assertEquals(Optional.of("0644"), fresh.mode());
        assertEquals(Optional.of(System.getProperty("user.name")), fresh.owner());
    }

    @Test
    void makesDirectoriesThatLaterStepsWriteInto() {
        Path directory = Path.of("/etc/d");
        assertRefused(
                NOT_SUPPORTED,
                "/etc/d/f: it or its directory is missing; create the directory first",
                () -> overlay.files().write(directory.resolve("f"), Value.text("")));
        overlay.files().write(directory, Value.directory(Attributes.OPEN));
        overlay.files().write(directory.resolve("f"), Value.text(""));
        assertEquals(List.of(directory.resolve("f")), overlay.files().list(directory));
        assertEquals(
                Optional.of("0755"),
                overlay.files().read(directory).attributes().mode());
    }

    record Bad(String path, Value value, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad("/etc", ABSENT, "/etc: is not empty; remove what it holds first"),
            new Bad("/etc", Value.text(""), "/etc: is no file; move it away first"),
            new Bad("/etc/a", Value.directory(Attributes.OPEN), "/etc/a: is no directory; move it away first"));

    @ParameterizedTest
    @FieldSource("BAD")
    void refusesWhatTheRunWouldBeRefused(Bad bad) {
        assertRefused(NOT_SUPPORTED, bad.message, () -> overlay.files().write(Path.of(bad.path), bad.value));
    }

    record Reading(String what, List<Path> reads, boolean known) {}

    static final List<Reading> READINGS = List.of(
            new Reading("nobody knows what", List.of(), false),
            new Reading("the written file", List.of(A), false),
            new Reading("a directory above it", List.of(B, Path.of("/etc/../etc")), false),
            new Reading("something below it", List.of(Path.of("/etc/a/b")), false),
            new Reading("another file", List.of(B), true));

    @ParameterizedTest
    @FieldSource("READINGS")
    void neverGuessesWhatAProgramWouldSay(Reading reading) {
        var command = Command.reads("nginx", "-T").reading(reading.reads);
        assertEquals("server {}", overlay.commands().run(command).output());
        overlay.files().write(A, Value.text("new"));
        overlay.step("second");
        if (reading.known) {
            assertEquals("server {}", overlay.commands().run(command).output());
        } else {
            assertRefused(UNKNOWN_UNTIL_RUN, "nginx: depends on step first", () -> overlay.commands()
                    .run(command));
        }
    }

    @Test
    void changesNothingAndWaitsForNothing() {
        assertRefused(UNKNOWN_UNTIL_RUN, "nginx: unknown until run", () -> overlay.commands()
                .run(Command.changes(List.of("nginx", "-T"))));
        var get = HttpCall.get(URI.create("http://x/"));
        assertEquals("ok", overlay.http().send(get).body());
        var post = new HttpCall("POST", get.uri(), Map.of(), Optional.empty(), true, Duration.ofSeconds(1), 1);
        assertRefused(UNKNOWN_UNTIL_RUN, "POST http://x/: unknown until run", () -> overlay.http()
                .send(post));
        assertRefused(UNKNOWN_UNTIL_RUN, "pause: unknown until run", () -> overlay.clock()
                .pause(Duration.ofHours(1)));
        assertEquals(List.of("GET http://x/"), host.ran());
    }

    @Test
    void believesAHostThatShowsNoDirectories() {
        var flat = new OverlayHost(new FakeHost());
        flat.files().write(A, Value.text("new"));
        assertTrue(flat.files().keepsInode(Path.of("/proc/sys/vm/swappiness")));
        assertEquals("new", flat.files().text(A).orElseThrow());
    }
}
