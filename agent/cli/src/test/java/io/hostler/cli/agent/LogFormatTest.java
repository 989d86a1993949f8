package io.hostler.cli.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LogFormatTest {

    record Case(String message, String written) {}

    static final List<Case> CASES = List.of(
            new Case("plain", "plain"),
            new Case("say \"hi\"", "say \\\"hi\\\""),
            new Case("two\nlines", "two\\nlines"),
            new Case("a \\ b", "a \\\\ b"),
            new Case("\u001b[31mred\u0007\r", " [31mred  "),
            new Case("$1 and {0}", "$1 and {0}"));

    @ParameterizedTest
    @FieldSource("CASES")
    void oneRecordIsOneLine(Case c) {
        assertEquals(
                "time=2026-11-21T10:00:00.123Z level=warning from=io.x msg=\"" + c.written() + "\""
                        + System.lineSeparator(),
                new LogFormat().format(entry(c.message())));
    }

    @Test
    void aCauseIsOnTheSameLine() {
        LogRecord entry = entry("broken");
        entry.setThrown(new IllegalStateException("odd\nthing"));
        String line = new LogFormat().format(entry);
        assertTrue(line.contains(" error=\"java.lang.IllegalStateException: odd\\nthing\" at=\""), line);
        assertEquals(1, line.lines().count());
    }

    private static LogRecord entry(String message) {
        var entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("io.x");
        entry.setInstant(Instant.parse("2026-11-21T10:00:00.123456Z"));
        return entry;
    }
}
