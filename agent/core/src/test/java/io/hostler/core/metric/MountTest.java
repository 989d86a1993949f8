package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MountTest {

    private record Case(String says, String mounts, List<Mount> kept) {}

    static final List<Case> CASES = List.of(
            new Case(
                    "a disk",
                    "/dev/vda / ext4 rw,relatime,errors=remount-ro 0 0",
                    List.of(new Mount("/dev/vda", "/", "ext4", false))),
            new Case(
                    "read-only",
                    "/dev/sdb /srv xfs ro,noatime 0 0",
                    List.of(new Mount("/dev/sdb", "/srv", "xfs", true))),
            new Case(
                    "a space and a backslash in the name",
                    "/dev/sdb /srv/my\\040data\\134x xfs rw 0 0",
                    List.of(new Mount("/dev/sdb", "/srv/my data\\x", "xfs", false))),
            new Case("kinds that hold no data", "proc /x proc rw 0 0\ncgroup2 /y cgroup2 rw 0 0", List.of()),
            new Case("images are full by nature", "/dev/loop1 /snap/core/1 squashfs ro 0 0", List.of()),
            new Case("containers' layers", "overlay /var/lib/docker/overlay2/a/merged overlay rw 0 0", List.of()),
            new Case(
                    "places of the system",
                    "tmpfs /run tmpfs rw 0 0\ntmpfs /run/lock tmpfs rw 0 0\n/dev/sdc /mnt/x ext4 rw 0 0",
                    List.of()),
            new Case(
                    "a name that only begins like one of them",
                    "/dev/sdc /runner ext4 rw 0 0",
                    List.of(new Mount("/dev/sdc", "/runner", "ext4", false))),
            new Case(
                    "the later mount hides the earlier",
                    "tmpfs /t tmpfs rw 0 0\ntmpfs /t tmpfs ro 0 0",
                    List.of(new Mount("tmpfs", "/t", "tmpfs", true))),
            new Case("a line that is cut off", "/dev/vda /", List.of()));

    @ParameterizedTest
    @FieldSource("CASES")
    void keepsWhatHoldsData(Case c) {
        assertEquals(c.kept(), Mount.parse(c.mounts()), c.says());
    }
}
