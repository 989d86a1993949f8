package io.hostler.plugin.file;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Attributes;
import io.hostler.api.Change;
import io.hostler.api.Params;
import io.hostler.api.Source;
import io.hostler.api.TaskException;
import io.hostler.testkit.Bench;
import io.hostler.testkit.FakeHost;
import io.hostler.testkit.TaskContract;
import io.hostler.testkit.TaskContract.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FileTaskTest {

    private static final FileTask TASK = new FileTask();
    private static final Attributes FILE = Attributes.file("root", "adm", "0640");
    private static final Attributes DIRECTORY = FILE.of(Attributes.Type.DIRECTORY);
    private static final byte[] BINARY = {0, (byte) 0xff, 10};

    record Case(String name, Map<String, ?> given, List<String> summaries) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("equal", of("/srv/a", "content", "old\n"), List.of()),
            new Case("equal, with attributes", of("/srv/a", "mode", "640", "owner", "root", "group", "adm"), List.of()),
            new Case("created", of("/srv/new", "content", "x"), List.of("/srv/new: created, 1 byte, 0644")),
            new Case(
                    "created from a file",
                    of("/srv/new", "source", new Source("x", BINARY), "mode", "0600"),
                    List.of("/srv/new: created, 3 bytes, 0600")),
            new Case("changed", of("/srv/a", "content", "newer\n"), List.of("/srv/a: content changed, 4 → 6 bytes")),
            new Case(
                    "changed from a template",
                    of("/srv/a", "template", new Source("x", new byte[5000])),
                    List.of("/srv/a: content changed, 4 → 5000 bytes")),
            new Case(
                    "changed with attributes",
                    of("/srv/a", "content", "", "mode", "0600", "owner", "www"),
                    List.of("/srv/a: content changed, 4 → 0 bytes, mode 0640 → 0600, owner root → www")),
            new Case("attributes", of("/srv/a", "mode", "0600"), List.of("/srv/a: mode 0640 → 0600")),
            new Case("a directory", of("/srv", "state", "directory"), List.of()),
            new Case(
                    "a directory's mode",
                    of("/srv", "state", "directory", "mode", "0700"),
                    List.of("/srv: mode 0640 → 0700")),
            new Case(
                    "directories",
                    of("/srv/x/y", "state", "directory", "mode", "0700"),
                    List.of("/srv/x: directory created, 0755", "/srv/x/y: directory created, 0700")),
            new Case("nothing", of("/srv/new", "state", "absent"), List.of()),
            new Case("no file", of("/srv/a", "state", "absent"), List.of("/srv/a: removed, 4 bytes")),
            new Case(
                    "no directory",
                    of("/srv/empty", "state", "absent"),
                    List.of("/srv/empty: empty directory removed")));

    @ParameterizedTest
    @FieldSource("CASES")
    void plansOnlyWhatDiffers(Case c) {
        var plan = TASK.plan(params(c.given()), host().readOnly());
        assertEquals(c.summaries(), plan.changes().stream().map(Change::summary).toList());
    }

    static final List<Point> CREATES = contract(of("/srv/new", "content", "x", "mode", "0600"));
    static final List<Point> CHANGES = contract(of("/srv/a", "source", new Source("x", BINARY), "group", "www"));
    static final List<Point> IN_PLACE = contract(of("/srv/pinned", "content", "x".repeat(5000)));
    static final List<Point> ATTRIBUTES = contract(of("/srv/a", "mode", "0600"));
    static final List<Point> DIRECTORIES = contract(of("/srv/x/y", "state", "directory", "mode", "0700"));
    static final List<Point> DIRECTORY_MODE = contract(of("/srv/empty", "state", "directory", "mode", "0700"));
    static final List<Point> REMOVES = contract(of("/srv/a", "state", "absent"));
    static final List<Point> REMOVES_DIRECTORY = contract(of("/srv/empty", "state", "absent"));

    @ParameterizedTest
    @FieldSource({
        "CREATES",
        "CHANGES",
        "IN_PLACE",
        "ATTRIBUTES",
        "DIRECTORIES",
        "DIRECTORY_MODE",
        "REMOVES",
        "REMOVES_DIRECTORY"
    })
    void keepsTheContract(Point point) {
        point.check();
    }

    record Refused(Map<String, ?> given, String message) {}

    static final List<Refused> REFUSED = List.of(
            new Refused(
                    of("/srv/new", "mode", "0600"),
                    "/srv/new: no such file; give content, template or source to create it"),
            new Refused(
                    of("/srv/empty", "content", "x"), "/srv/empty: is a directory; remove it, or name a file in it"),
            new Refused(of("/srv/a/b", "state", "directory"), "/srv/a: is a file, not a directory; remove it first"),
            new Refused(of("/srv", "state", "absent"), "/srv: is a directory that holds 3 entries; empty it first"),
            new Refused(
                    of("/srv/pinned", "mode", "0600"),
                    "/srv/pinned: is written in place, which keeps owner and mode; leave out mode, owner and group"),
            new Refused(
                    of("/srv/pinned", "state", "absent"),
                    "/srv/pinned: is mounted here, or the kernel's, so it cannot be removed; unmount it"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void saysWhatIsInTheWay(Refused c) {
        var error = assertThrows(TaskException.class, () -> TASK.plan(params(c.given()), host().readOnly()));
        assertEquals(c.message(), error.getMessage());
        assertEquals(NOT_SUPPORTED, error.code());
    }

    @Test
    void keepsOwnerAndModeThatAreNotGiven() {
        var host = host();
        var want = params(of("/srv/a", "content", "new", "mode", "0600"));
        TASK.plan(want, host).changes().forEach(change -> TASK.apply(change, want, host));
        var found = host.files().read(Path.of("/srv/a")).attributes();
        assertEquals(Attributes.file("root", "adm", "0600"), found);
    }

    private static Map<String, ?> of(String path, String key, Object value) {
        return Map.of("path", path, key, value);
    }

    private static Map<String, ?> of(String path, String key, Object value, String key2, Object value2) {
        return Map.of("path", path, key, value, key2, value2);
    }

    private static Map<String, ?> of(
            String path, String key, Object value, String key2, Object value2, String key3, Object value3) {
        return Map.of("path", path, key, value, key2, value2, key3, value3);
    }

    private static FileParams params(Map<String, ?> given) {
        return Params.bind(FileParams.class, given).orThrow();
    }

    private static List<Point> contract(Map<String, ?> given) {
        return TaskContract.of(TASK, params(given), () -> Bench.of(host(), FileTaskTest::disturb));
    }

    private static FakeHost host() {
        return new FakeHost()
                .with("/srv", "", DIRECTORY)
                .with("/srv/a", "old\n", FILE)
                .with("/srv/empty", "", DIRECTORY)
                .with("/srv/pinned", "old\n", FILE)
                .pinning("/srv/pinned");
    }

    private static void disturb(FakeHost host) {
        host.with("/srv/a", "by other hands\n")
                .with("/srv/new", "by other hands\n")
                .with("/srv/pinned", "by other hands\n")
                .with("/srv/empty", "", Attributes.file("other", "adm", "0777").of(Attributes.Type.DIRECTORY))
                .with("/srv/x", "by other hands\n")
                .with("/srv/x/y", "by other hands\n");
    }
}
