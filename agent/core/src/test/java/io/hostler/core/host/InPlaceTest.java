package io.hostler.core.host;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.PERMISSION_DENIED;
import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Host;
import io.hostler.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InPlaceTest {

    private static final Path SELF =
            Path.of("/proc", Long.toString(ProcessHandle.current().pid()));

    @TempDir
    private Path folder;

    private Host.Files files;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        files = Steps.host(folder).files();
        file = Files.writeString(folder.resolve("a"), "long ago");
    }

    @Test
    void keepsTheInodeAndNoRestOfTheOldContent() throws IOException {
        Object inode = Files.getAttribute(file, "unix:ino");
        files.overwrite(file, "now");
        assertEquals("now", Files.readString(file));
        assertEquals(inode, Files.getAttribute(file, "unix:ino"));
        files.write(file, Value.text("new"));
        assertFalse(inode.equals(Files.getAttribute(file, "unix:ino")));
    }

    @Test
    void keepsTheInodeOfFilesWithAnotherNameAndOfTheKernels() throws IOException {
        assertFalse(files.keepsInode(file));
        Files.createLink(folder.resolve("b"), file);
        assertTrue(files.keepsInode(file));
        assertTrue(files.keepsInode(SELF.resolve("comm")));
        assertFalse(files.keepsInode(folder.resolve("missing")));
    }

    @Test
    void createsNothing() {
        Path missing = folder.resolve("missing");
        assertRefused(NOT_SUPPORTED, missing + ": no such file; create it first", () -> files.overwrite(missing, "x"));
        assertRefused(NOT_SUPPORTED, folder + ": is no file; name another", () -> files.overwrite(folder, "x"));
    }

    @Test
    void setsWhatTheKernelHolds() {
        Path name = SELF.resolve("comm");
        String before = files.text(name).orElseThrow().strip();
        files.overwrite(name, "hostler-test");
        assertEquals("hostler-test\n", files.text(name).orElseThrow());
        files.overwrite(name, before);
        assertEquals(before + "\n", files.text(name).orElseThrow());
    }

    @Test
    void saysWhyTheKernelRefuses() {
        Path score = SELF.resolve("oom_score_adj");
        assertRefused(
                INVALID_PARAMETER,
                score + ": refused the value (Invalid argument); correct it",
                () -> files.overwrite(score, "much"));
        Path type = Path.of("/proc/sys/kernel/ostype");
        assertRefused(
                PERMISSION_DENIED,
                type + ": permission denied; check owner and mode",
                () -> files.overwrite(type, "Minix"));
    }

    record Mount(String point, String path, boolean found) {}

    static final List<Mount> MOUNTS = List.of(
            new Mount("/etc/hosts", "/etc/hosts", true),
            new Mount("/etc/hosts", "/etc/host", false),
            new Mount("/srv/my\\040file", "/srv/my file", true),
            new Mount("/srv/a\\134b\\011c", "/srv/a\\b\tc", true),
            new Mount("/", "/etc/hosts", false));

    @ParameterizedTest
    @FieldSource("MOUNTS")
    void findsFilesThatAreMountedAlone(Mount mount) {
        String info = "36 35 98:0 / / rw,noatime - ext3 /dev/root rw\n" + "37 36 98:0 /x " + mount.point
                + " rw,noatime master:1 - ext3 /dev/root rw\n";
        assertEquals(mount.found, Inode.isMountPoint(info, Path.of(mount.path)));
    }
}
