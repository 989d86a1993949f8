package io.hostler.core.allow;

import static io.hostler.api.ErrorCode.PERMISSION_DENIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Command;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import io.hostler.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FencedHostTest {

    private static final String SWAPPINESS = "/proc/sys/vm/swappiness";
    private static final String SOMAXCONN = "/proc/sys/net/core/somaxconn";

    @TempDir
    private Path temporary;

    private Path folder;
    private Path inside;
    private FakeHost host;
    private FencedHost fenced;

    @BeforeEach
    void build() throws IOException {
        folder = temporary.toRealPath();
        inside = Files.createDirectory(folder.resolve("inside"));
        Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(inside.resolve("out"), folder.resolve("outside"));
        Files.createSymbolicLink(inside.resolve("file"), folder.resolve("outside/new"));
        host = new FakeHost().with(SWAPPINESS, "60\n").with(SOMAXCONN, "4096\n");
        fenced = fence(List.of("*"), List.of("*"));
    }

    @Test
    void letsWritesThroughWhereTheyLandInside() {
        Path file = inside.resolve("new/deep");
        fenced.files().write(file, Value.text("x"));
        assertEquals("x", host.files().text(file).orElseThrow());
        assertEquals("60\n", fenced.files().text(Path.of(SWAPPINESS)).orElseThrow());
    }

    @Test
    void letsNoLinkAndNoDotsLeadOut() {
        for (String name : List.of("inside/out/f", "inside/file", "inside/../outside/f", "outside", "inside/out")) {
            Path path = folder.resolve(name);
            var refused = assertThrows(TaskException.class, () -> fenced.files().write(path, Value.text("")));
            assertEquals(PERMISSION_DENIED, refused.code());
            assertThrows(TaskException.class, () -> fenced.files().overwrite(path, "x"));
        }
        assertRefused(
                folder.resolve("inside/file") + " (really " + folder.resolve("outside/new")
                        + "): this host does not allow writing it; add it to 'paths' of its allow file",
                () -> fenced.files().write(folder.resolve("inside/file"), new Value.Absent()));
    }

    @Test
    void letsOnlyNamedKeysOfTheKernelBeSet() {
        fenced.files().overwrite(Path.of(SOMAXCONN), "8192\n");
        assertEquals("8192\n", host.files().text(Path.of(SOMAXCONN)).orElseThrow());
        assertRefused(
                "vm.swappiness: this host does not allow setting it; add it to 'sysctl' of its allow file",
                () -> fenced.files().overwrite(Path.of(SWAPPINESS), "10\n"));
    }

    @Test
    void knowsProgramsByTheirRealPath() throws IOException {
        Path program = Path.of("/bin/true").toRealPath();
        Path link = Files.createSymbolicLink(inside.resolve("true"), program);
        var strict = fence(List.of(inside + "/*", "/usr/bin/env"), List.of("*"));
        String line = program + ": this host does not allow running it; add it to 'commands' of its allow file";
        assertRefused(line, () -> strict.commands().run(Command.reads("true")));
        assertRefused(line, () -> strict.commands().run(Command.reads(link.toString())));
        assertEquals(
                127, strict.commands().run(Command.reads("no-such-program")).exit());
        assertEquals(127, strict.commands().run(Command.reads("env")).exit());
        assertEquals(List.of("no-such-program", "env"), host.ran());
    }

    record Line(String arguments, boolean permitted) {}

    static final List<Line> LINES = List.of(
            new Line("restart nginx", true),
            new Line("--no-block restart nginx.service app@1", true),
            new Line("restart nginx sshd", false),
            new Line("stop *", false),
            new Line("enable /tmp/nginx.service", false),
            new Line("daemon-reload", true),
            new Line("reset-failed sshd", false),
            new Line("status sshd --lines=5", true),
            new Line("is-active sshd", true),
            new Line("reboot", false),
            new Line("--host=db2 restart nginx", false),
            new Line("-H db2 restart nginx", false),
            new Line("set-property nginx MemoryMax=1", false),
            new Line("", true));

    @ParameterizedTest
    @FieldSource("LINES")
    void letsOnlyNamedUnitsBeChanged(Line line) {
        var words = ("systemctl " + line.arguments).strip().split(" ");
        var allow = new Allow(
                List.of(), List.of(), List.of(), List.of("nginx.service", "app@*.service"), List.of(), Mode.AUTO);
        if (line.permitted) {
            Systemctl.require(List.of(words), allow);
        } else {
            var refused = assertThrows(TaskException.class, () -> Systemctl.require(List.of(words), allow));
            assertEquals(PERMISSION_DENIED, refused.code());
        }
    }

    private FencedHost fence(List<String> commands, List<String> units) {
        return new FencedHost(
                host,
                new Allow(List.of("*"), commands, List.of(inside.toString()), units, List.of("net.*"), Mode.AUTO));
    }

    private static void assertRefused(String message, Executable call) {
        var refused = assertThrows(TaskException.class, call);
        assertEquals(message, refused.getMessage());
        assertEquals(PERMISSION_DENIED, refused.code());
    }
}
