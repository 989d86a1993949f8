package io.hostler.plugin.line;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.api.Attributes;
import io.hostler.api.Change;
import io.hostler.api.Params;
import io.hostler.api.TaskException;
import io.hostler.testkit.Bench;
import io.hostler.testkit.FakeHost;
import io.hostler.testkit.TaskContract;
import io.hostler.testkit.TaskContract.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LineTaskTest {

    private static final LineTask TASK = new LineTask();
    private static final String FILE = "/etc/x.conf";

    record Case(String name, Map<String, ?> given, String before, String after, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            same("there", Map.of("line", "a"), "b\na\n"),
            same("there, by expression", Map.of("line", "a=1", "match", "^a="), "a=0\na=1\n"),
            same("there, and its expression finds others", Map.of("line", "b", "match", "^a"), "b\na\n"),
            to("added", Map.of("line", "a"), "b\n", "b\na\n", "line 2 added: 'a'"),
            to("added to nothing", Map.of("line", "a"), "", "a\n", "line 1 added: 'a'"),
            to("added after an open end", Map.of("line", "a"), "b", "b\na\n", "line 2 added: 'a'"),
            to("added with CRLF", Map.of("line", "a"), "b\r\nc", "b\r\nc\r\na\r\n", "line 3 added: 'a'"),
            to("no match, so added", Map.of("line", "a=1", "match", "^a="), "b\n", "b\na=1\n", "line 2 added: 'a=1'"),
            to(
                    "replaced",
                    Map.of("line", "a=1", "match", "^#?a="),
                    "#a=0\nb\n",
                    "a=1\nb\n",
                    "line 1 replaced by 'a=1'"),
            to(
                    "the last one replaced",
                    Map.of("line", "a=1", "match", "a="),
                    "a=0\na=1\na=2",
                    "a=0\na=1\na=1",
                    "line 3 replaced by 'a=1'"),
            to(
                    "replaced by what its expression does not find",
                    Map.of("line", "b", "match", "^a"),
                    "a1\r\na2\r\n",
                    "a1\r\nb\r\n",
                    "line 2 replaced by 'b'"),
            to(
                    "a dollar is a dollar",
                    Map.of("line", "$1\\", "match", "b"),
                    "b\n",
                    "$1\\\n",
                    "line 1 replaced by '$1\\'"),
            same("absent", Map.of("line", "a", "state", "absent"), "ab\n"),
            to("removed", Map.of("line", "a", "state", "absent"), "a\nb\na", "b\n", "2 lines removed"),
            to("all removed", Map.of("match", "a", "state", "absent"), "xax\r\n", "", "1 line removed"),
            to(
                    "removed by both",
                    Map.of("line", "b", "match", "^a", "state", "absent"),
                    "a1\nb\nbb\n",
                    "bb\n",
                    "2 lines removed"),
            to(
                    "long",
                    Map.of("line", "ä".repeat(99)),
                    "",
                    "ä".repeat(99) + "\n",
                    "line 1 added: '" + "ä".repeat(80) + "…'"));

    @ParameterizedTest
    @FieldSource("CASES")
    void editsOnlyWhatDiffers(Case c) {
        var host = new FakeHost().with(FILE, c.before());
        var want = params(c.given());
        var changes = TASK.plan(want, host.readOnly()).changes();
        assertEquals(c.words(), changes.stream().map(Change::summary).toList());
        changes.forEach(change -> TASK.apply(change, want, host));
        assertEquals(c.after(), host.files().text(Path.of(FILE)).orElseThrow());
    }

    static final List<Point> CONTRACT = CASES.stream()
            .filter(c -> !c.words().isEmpty())
            .flatMap(c -> TaskContract.of(TASK, params(c.given()), () -> bench(c.before())).stream())
            .toList();

    static final List<Point> BIG =
            TaskContract.of(TASK, params(Map.of("line", "b", "match", "^a$")), () -> bench("x\n".repeat(5000) + "a"));

    static final List<Point> IN_PLACE = TaskContract.of(
            TASK,
            params(Map.of("line", "b")),
            () -> bench(new FakeHost().with(FILE, "a\n").pinning(FILE)));

    @ParameterizedTest
    @FieldSource({"CONTRACT", "BIG", "IN_PLACE"})
    void keepsTheContract(Point point) {
        point.check();
    }

    record Refused(Map<String, ?> given, FakeHost host, String message) {}

    private static final Attributes DIRECTORY =
            Attributes.file("root", "root", "0755").of(Attributes.Type.DIRECTORY);

    static final List<Refused> REFUSED = List.of(
            new Refused(Map.of("line", "a"), new FakeHost(), FILE + ": no such file; create it first"),
            new Refused(
                    Map.of("line", "a"),
                    new FakeHost().with(FILE, "", DIRECTORY),
                    FILE + ": is a directory; name a file in it"),
            new Refused(Map.of("line", "a"), latin(), FILE + ": is no text in UTF-8; convert it first"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void saysWhatIsInTheWay(Refused c) {
        var error = assertThrows(TaskException.class, () -> TASK.plan(params(c.given()), c.host()));
        assertEquals(c.message(), error.getMessage());
        assertEquals(NOT_SUPPORTED, error.code());
    }

    @Test
    void findsNoLineInAFileThatIsNotThere() {
        var want = params(Map.of("line", "a", "state", "absent"));
        assertTrue(TASK.plan(want, new FakeHost()).isEmpty());
    }

    record Bad(Map<String, ?> given, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad(Map.of(), "line: is missing; name the line that shall be there"),
            new Bad(Map.of("match", "a"), "line: is missing; name the line that shall be there"),
            new Bad(Map.of("state", "absent"), "line, match: are missing; name what shall not be there"),
            new Bad(Map.of("line", "a\nb"), "'line' holds 'a b', which does not match [^\\r\\n]*"),
            new Bad(
                    Map.of("line", "a", "match", "(a"),
                    "match: is no regular expression (Unclosed group); correct it"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Bad bad) {
        var bound = Params.bind(LineParams.class, at(bad.given()));
        assertEquals(
                "with: " + bad.message(),
                assertThrows(TaskException.class, bound::orThrow).getMessage());
    }

    private static Case same(String name, Map<String, ?> given, String text) {
        return new Case(name, given, text, text, List.of());
    }

    private static Case to(String name, Map<String, ?> given, String before, String after, String words) {
        return new Case(name, given, before, after, List.of(FILE + ": " + words));
    }

    private static LineParams params(Map<String, ?> given) {
        return Params.bind(LineParams.class, at(given)).orThrow();
    }

    private static Map<String, ?> at(Map<String, ?> given) {
        var all = new TreeMap<String, Object>(given);
        all.put("path", FILE);
        return all;
    }

    private static Bench bench(String text) {
        return bench(new FakeHost().with(FILE, text, Attributes.file("root", "adm", "0640")));
    }

    private static Bench bench(FakeHost host) {
        return Bench.of(host, disturbed -> disturbed.with(FILE, "by other hands\n"));
    }

    private static FakeHost latin() {
        var host = new FakeHost();
        host.files().write(Path.of(FILE), host.files().keep(new byte[] {(byte) 0xe4}));
        return host;
    }
}
