package io.hostler.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NarrowingTest {

    static final List<String> SAFE = List.of(
            "steps.before.ran && steps.before.wal_bytes > 3",
            "true && steps.before.ran && 1 < 2 && steps.before.wal_bytes > 3",
            "(steps.before.ran && true) && steps.before.wal_bytes > 3",
            "steps.before.ran ? steps.before.wal_bytes > 3 : false",
            "!steps.before.ran ? true : steps.before.wal_bytes > 3",
            "!steps.before.ran || steps.before.wal_bytes > 3",
            "!(steps.before.ran && true) || steps.before.wal_bytes > 3 || true",
            "!(!steps.before.ran || false) && steps.before.wal_bytes > 3",
            "steps.before.ran == true && steps.before.wal_bytes > 3",
            "steps.before.ran != false && steps.before.wal_bytes > 3",
            "steps.before.ran == false || steps.before.wal_bytes > 3",
            "has(steps.before.wal_bytes)",
            "has(steps.before.wal_bytes) && steps.before.wal_bytes > 3",
            "steps.before.ran && steps.before['wal_bytes'] > 3",
            "steps.before.ran && [1].exists(x, x < steps.before.wal_bytes)",
            "steps.before.error == '' || true");

    /// Each reads an output of a step that may be skipped.
    static final List<String> UNSAFE = List.of(
            "steps.before.wal_bytes > 3",
            "steps.before.wal_bytes > 3 && steps.before.ran",
            "steps.before.ran || steps.before.wal_bytes > 3",
            "!steps.before.ran && steps.before.wal_bytes > 3",
            "steps.after.ran && steps.before.wal_bytes > 3",
            "steps.before.ran ? true : steps.before.wal_bytes > 3",
            "(steps.before.ran || true) && steps.before.wal_bytes > 3",
            "(steps.before.ran && true) || steps.before.wal_bytes > 3",
            "!(steps.before.ran || true) || steps.before.wal_bytes > 3",
            "!(steps.before.ran && true) && steps.before.wal_bytes > 3",
            "steps.before.ran == false && steps.before.wal_bytes > 3",
            "steps.before.ran == steps.after.ran && steps.before.wal_bytes > 3",
            "has(steps.before.ran) && steps.before.wal_bytes > 3",
            "[1].exists(x, steps.before.ran) && steps.before.wal_bytes > 3",
            "steps.before.error == '' && steps.before.wal_bytes > 3");

    @ParameterizedTest
    @FieldSource("SAFE")
    void takesWhatIsGuarded(String source) {
        assertEquals(true, Sample.value(source));
    }

    @ParameterizedTest
    @FieldSource("UNSAFE")
    void refusesWhatMayBeSkipped(String source) {
        var failure = assertThrows(ExpressionException.class, () -> Sample.compile(source));
        assertEquals("steps.before may be skipped; write steps.before.ran && …", failure.getMessage());
        assertEquals(source.indexOf("wal_bytes") + 1, failure.column());
    }

    /// A variable may hide a name, and then is not what was guarded.
    @ParameterizedTest
    @FieldSource("HIDDEN")
    void seesThroughHiddenNames(String source) {
        assertThrows(ExpressionException.class, () -> Sample.compile(source));
    }

    static final List<String> HIDDEN = List.of(
            "event.list.exists(steps, steps.before.ran) && steps.before.wal_bytes > 3",
            "[event].exists(steps, steps.before.ran && true) && steps.before.wal_bytes > 3");
}
