package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hostler.api.Attributes;
import io.hostler.api.Command;
import io.hostler.api.Host;
import io.hostler.api.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    @TempDir
    private Path folder;

    @TempDir
    private Path state;

    private Host host;
    private Host.Files files;
    private Path file;

    @BeforeEach
    void open() {
        host = Steps.host(state);
        files = host.files();
        file = folder.resolve("a");
    }

    @Test
    void showsReadersTheOldOrTheNew() throws Exception {
        Value[] values = {files.keep("a".repeat(200_000)), files.keep("b".repeat(300_000))};
        files.write(file, values[0]);
        var done = new AtomicBoolean();
        Callable<Set<String>> reader = () -> {
            var seen = new HashSet<String>();
            while (!done.get() || seen.isEmpty()) {
                String text = Files.readString(file);
                seen.add(text.length()
                        + text.substring(0, 1)
                        + text.chars().distinct().count());
            }
            return seen;
        };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = readers.submit(reader);
            for (int i = 1; i < 100; i++) {
                files.write(file, values[i % 2]);
            }
            done.set(true);
            assertTrue(Set.of("200000a1", "300000b1").containsAll(seen.get()), seen.get()::toString);
        }
        assertEquals(List.of(file), files.list(folder));
    }

    @Test
    void keepsOwnerAndGroup() throws IOException {
        assumeTrue(ROOT, "giving files away needs root");
        files.write(file, Value.text("old").with(Attributes.file("54321", "54322", "0604")));
        assertEquals(54321, Files.getAttribute(file, "unix:uid"));
        files.write(file, Value.text("new"));
        assertEquals(Value.text("new").with(Attributes.file("54321", "54322", "0604")), files.read(file));
    }

    @Test
    void keepsWhatUsersAttached() throws IOException {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView(UserDefinedFileAttributeView.class),
                "this file system has no user attributes");
        files.write(file, Value.text("old"));
        view().write("tag", ByteBuffer.wrap("x".getBytes()));
        files.write(file, Value.text("new"));
        assertEquals(List.of("tag"), view().list());
    }

    @Test
    void leavesAllAsItWasOnAFullDisk() {
        assumeTrue(ROOT && mounts(), "mounting a small file system needs root and CAP_SYS_ADMIN");
        try {
            files.write(file, Value.text("old"));
            Value large = files.keep("x".repeat(1024 * 1024));
            assertRefused(NOT_SUPPORTED, file + ": No space left on device; free some", () -> files.write(file, large));
            assertEquals("old", files.text(file).orElseThrow());
            assertEquals(List.of(file), files.list(folder));
        } finally {
            run("umount", folder.toString());
        }
    }

    private boolean mounts() {
        return run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()) == 0;
    }

    private int run(String... line) {
        return host.commands().run(Command.changes(List.of(line))).exit();
    }

    private UserDefinedFileAttributeView view() {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    }
}
