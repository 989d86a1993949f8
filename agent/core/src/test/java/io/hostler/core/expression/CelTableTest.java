package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Our language against `dev.cel`: written rows, and every operator over every pair of values.
class CelTableTest {

    private static final CelOracle ORACLE = new CelOracle();

    /// One expression a line.
    private static final String ROWS = """
            1 + 2 * 3
            (1 + 2) * 3
            1 - 2 - 3
            2 * 3 % 4
            7 / 2
            -7 / 2
            -7 % 3
            7 % -3
            1 / 0
            1 % 0
            1.0 / 0.0
            -1.0 / 0.0
            0.0 / 0.0
            0.0 / 0.0 == 0.0 / 0.0
            0.0 / 0.0 < 1.0
            0.0 / 0.0 != 1.0
            0.0 == -0.0
            9223372036854775807
            -9223372036854775808
            9223372036854775808
            9223372036854775807 + 1
            -9223372036854775808 - 1
            9223372036854775807 * 2
            -9223372036854775808 / -1
            -(-9223372036854775808)
            - -5
            --5
            !!true
            !true
            !1
            -"a"
            0x1F
            0XfF
            -0x10
            1e3
            1.5e-3
            .5
            1.
            "a" + "b"
            'a' + "b"
            "a" + 1
            "a" == 'a'
            "a" < "b"
            "B" < "a"
            "" < "a"
            "\\n".size()
            "\\x41\\u0042\\U00000043\\104"
            "\\a\\b\\f\\n\\r\\t\\v\\\\\\"\\'\\`\\?"
            "\\q"
            "\\x4"
            "\\ud800"
            r"\\n"
            r'a"b'
            R"a"
            "abc
            'a
            "a
            size("")
            size("héllo")
            "😀x".size()
            size([1, 2])
            size({"a": 1})
            [].size()
            {}.size()
            size(1)
            true && false
            true || false
            false && 1 / 0 > 0
            1 / 0 > 0 && false
            true || 1 / 0 > 0
            1 / 0 > 0 || true
            1 / 0 > 0 || false
            1 / 0 > 0 && true
            true && 1
            1 && true
            true ? 1 : 2
            false ? 1 : 2
            true ? 1 : 1 / 0
            false ? 1 / 0 : 2
            true ? 1 : "a"
            1 ? 2 : 3
            true ? false ? 1 : 2 : 3
            false ? 1 : true ? 2 : 3
            1 < 2 == true
            1 == 1 == true
            1 < 2 < 3
            1 + 2 == 3 && 2 < 3
            !b || i > 3
            b && i > 3 ? "x" : "y"
            true == false
            true > false
            false < true
            null == null
            null != null
            null == 1
            null
            true
            [1, 2, 3]
            [1, 2, 3,]
            [1, "a", true]
            []
            [[1], [2, 3]]
            [1, 2][0]
            [1, 2][1]
            [1, 2][2]
            [1, 2][-1]
            [1, 2]["a"]
            [1] + [2, 3]
            [1] + ["a"]
            [] + [1]
            [1, 2] == [1, 2]
            [1, 2] == [2, 1]
            [1, 2] == [1]
            [] == [1]
            [] == []
            [1] != [2]
            [1] < [2]
            [[1]] == [[1]]
            {"a": 1}
            {"a": 1,}
            {}
            {"a": 1}.a
            {"a": 1}["a"]
            {"a": 1}.b
            {"a": 1}["b"]
            {"a": {"b": 2}}.a.b
            {"a": 1} == {"a": 1}
            {"a": 1} == {"a": 2}
            {"a": 1, "b": 2} == {"b": 2, "a": 1}
            {"a": 1} == {}
            {"a": 1, "a": 2}
            {"a": 1} + {"b": 2}
            1 in [1, 2]
            3 in [1, 2]
            "a" in [1]
            "a" in ["a"]
            "a" in {"a": 1}
            "b" in {"a": 1}
            1 in {"a": 1}
            "a" in "abc"
            1 in []
            [1] in [[1], [2]]
            has({"a": 1}.a)
            has({"a": 1}.b)
            has(m.job)
            has(m.nope)
            has(m)
            has(1)
            has()
            m.job
            m.nope
            m["job"] == "node"
            m.job == 1
            m.job + "x"
            "job" in m
            !("x" in m)
            mi.n + 1
            mi.n > 4 && m.job == "node"
            mi["n"] * mi.n
            l[0] + l[1]
            l[3]
            ls[0] + ls[1]
            ls[0].size()
            l.size() == size(l)
            i
            d
            s
            b
            nope
            nope.x
            i.x
            s.x
            i()
            nope(1)
            s.startsWith("node")
            s.startsWith("")
            s.startsWith("x")
            s.endsWith("-1")
            s.endsWith("x")
            s.contains("de-")
            s.contains("")
            s.contains(1)
            s.startsWith()
            i.startsWith("a")
            s.matches("node-[0-9]+")
            s.matches("^o")
            s.matches("o")
            s.matches("^node-1$")
            s.matches("(a|b")
            s.matches("NODE")
            s.matches("(?i)NODE")
            matches(s, "d.-")
            "a.b".matches("a\\\\.b")
            "".matches("")
            "ab".matches("a(?=b)")
            "aa".matches(r"(a)\\1")
            duration("5m")
            duration("1h30m")
            duration("1.5h")
            duration("500ms")
            duration("100us")
            duration("7ns")
            duration("-3s")
            duration("0")
            duration("0s")
            duration("")
            duration("5")
            duration("5x")
            duration("m")
            duration("1h") == duration("60m")
            duration("1h") > duration("59m")
            duration("1h") + duration("1s")
            duration("1s") - duration("1h")
            duration("1s") * 2
            duration(u)
            timestamp("2026-01-31T12:00:00Z")
            timestamp("2026-01-31T12:00:00.5Z")
            timestamp("2026-01-31T12:00:00+02:00")
            timestamp("2026-01-31")
            timestamp("")
            timestamp("2026-02-30T00:00:00Z")
            timestamp(0)
            timestamp(t)
            timestamp("9999-12-31T23:59:59Z") + duration("1s")
            timestamp("0001-01-01T00:00:00Z") - duration("1s")
            t + u
            u + t
            t - u
            t - t
            t + t
            t - i
            t > timestamp("2026-01-01T00:00:00Z")
            t == timestamp("2026-01-31T13:00:00+01:00")
            t < u
            t - timestamp("2026-01-31T11:00:00Z") == duration("1h")
            int(2.9)
            int(-2.9)
            int("42")
            int("-42")
            int("4.2")
            int("")
            int(" 1")
            int(1e30)
            int(0.0 / 0.0)
            int(t)
            int(true)
            int(i)
            double(3)
            double("2.5")
            double("1e3")
            double("x")
            double("")
            double(d)
            double(true)
            string(42)
            string("a")
            string(true)
            string(t)
            string(null)
            string([1])
            l.exists(x, x > 2)
            l.exists(x, x > 3)
            l.all(x, x > 0)
            l.all(x, x > 1)
            [].all(x, x > 1)
            [].exists(x, x > 1)
            l.filter(x, x % 2 == 1)
            l.map(x, x * x)
            l.map(x, string(x))
            l.filter(x, x > 1).map(x, x + 1).exists(x, x == 4)
            l.exists(x, l.exists(y, x + y == 6))
            l.map(x, l.map(y, x * y))
            l.map(x, l.map(x, x))
            l.exists(i, i == 3)
            l.exists(x, 1 / (x - 2) > 0)
            l.all(x, 1 / (x - 2) > 0)
            l.exists(x, 1 / (x - 2) > 5)
            l.filter(x, 1 / (x - 2) > 0)
            l.map(x, 1 / (x - 2))
            l.exists(x, x)
            l.filter(x, x)
            l.exists(x)
            l.exists(1, true)
            l.exists(x.y, true)
            l.exists(x, y > 1)
            l.exists(x, x > 1) && x > 1
            m.exists(k, k == "job")
            m.all(k, k == "job")
            m.all(k, m[k] == "node")
            m.map(k, m[k])
            m.filter(k, k.startsWith("j"))
            s.exists(x, true)
            i.map(x, x)
            ls.map(x, x.size())
            ls.exists(x, x.contains("c"))
            1 +
            + 1
            (1
            1)
            [1
            {"a" 1}
            {"a": }
            a b
            1 2
            1 = 1
            1 & 1
            true and true
            1 === 1
            1 <> 2
            @
            "a" "b"
            s.
            s..x
            s[
            f(
            ?
            true ? 1
            true ?: 1
            // nothing
            1 // a comment
            1 + // more
            in
            1 in
            i in l
            !(i in l)
            !i in l
            """;

    private static final List<String> OPERATORS =
            List.of("+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "in", "&&", "||");

    private static final List<String> OPERANDS = List.of(
            "b",
            "false",
            "i",
            "0",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "d",
            "0.0",
            "-1.5",
            "s",
            "\"\"",
            "l",
            "ls",
            "m",
            "mi",
            "t",
            "u",
            "duration(\"-1s\")",
            "null",
            "1 / 0",
            "m.nope");

    private static final List<String> DOUBLES = List.of("d", "0.0", "-1.5");
    private static final List<String> TIMES = List.of("t", "u", "duration(\"-1s\")");
    private static final List<String> INTS =
            List.of("i", "0", "-1", "9223372036854775807", "-9223372036854775808", "1 / 0", "l", "mi");

    /// Where the two differ on purpose: what each comes to.
    record Deliberate(String source, String ours, String theirs) {}

    static final List<Deliberate> DELIBERATE = List.of(
            new Deliberate("1 + 2.5", "Double 3.5", CelOracle.FAILED),
            new Deliberate("i * d", "Double 17.5", CelOracle.FAILED),
            new Deliberate("1 == 1.0", "Boolean true", CelOracle.FAILED),
            new Deliberate("[1, 2.5]", "[Double 1.0, Double 2.5]", "[Long 1, Double 2.5]"),
            new Deliberate("true ? 1 : 2.5", "Double 1.0", CelOracle.FAILED),
            new Deliberate("duration('2d')", "Duration PT48H", CelOracle.FAILED),
            new Deliberate("string(u)", "String 1h30m", "String 5400s"),
            new Deliberate("string(3.0)", "String 3", "String 3.0"),
            new Deliberate("r'a\\'", "String a\\", CelOracle.FAILED),
            new Deliberate("false && duration('x') == u", CelOracle.FAILED, "Boolean false"),
            new Deliberate("{1: 2}", CelOracle.FAILED, "{Long 1=Long 2}"),
            new Deliberate("1e400", CelOracle.FAILED, "Double Infinity"),
            new Deliberate(".s", CelOracle.FAILED, "String node-1"),
            new Deliberate("t == null", CelOracle.FAILED, "Boolean false"),
            new Deliberate("1u", CelOracle.FAILED, "UnsignedLong 1"),
            new Deliberate("b'a'", CelOracle.FAILED, "CelByteString a"),
            new Deliberate("type(1) == int", CelOracle.FAILED, "Boolean true"),
            new Deliberate("l.exists_one(x, x > 2)", CelOracle.FAILED, "Boolean true"),
            new Deliberate("s.matches(s)", CelOracle.FAILED, "Boolean true"));

    @ParameterizedTest
    @FieldSource("DELIBERATE")
    void differsOnPurpose(Deliberate row) {
        assertEquals(row, new Deliberate(row.source(), CelOracle.ours(row.source()), ORACLE.theirs(row.source())));
    }

    @Test
    void writtenRowsAgree() {
        var rows = ROWS.lines().toList();
        assertTrue(rows.size() > 250, "only " + rows.size());
        assertEquals("", differences(rows));
    }

    @Test
    void everyOperatorOverEveryPairAgrees() {
        var rows = new ArrayList<String>();
        for (String operator : OPERATORS) {
            for (String left : OPERANDS) {
                OPERANDS.stream()
                        .filter(right -> !mixes(left, right))
                        .forEach(right -> rows.add("(" + left + ") " + operator + " (" + right + ")"));
            }
        }
        assertTrue(rows.size() > 5_000, "only " + rows.size());
        assertEquals("", differences(rows));
    }

    /// Int and double mix here, and do not in CEL; times compare with null there, and do not here.
    private static boolean mixes(String left, String right) {
        return mixesOneWay(left, right) || mixesOneWay(right, left);
    }

    private static boolean mixesOneWay(String left, String right) {
        return DOUBLES.contains(left) && INTS.contains(right) || TIMES.contains(left) && right.equals("null");
    }

    private static String differences(List<String> rows) {
        return String.join(
                "\n",
                rows.stream().map(ORACLE::difference).flatMap(Optional::stream).toList());
    }
}
