package io.hostler.cli.agent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// One log line a record, on standard error: `time=… level=… from=… msg="…"`.
final class LogFormat extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /// Held here, since the log manager forgets loggers that nobody holds, with their levels.
    private static final Logger MICROMETER = Logger.getLogger("io.micrometer.core.instrument.MeterRegistry");

    private static final Pattern QUOTED = Pattern.compile("[\\\\\"\\p{Cntrl}]");

    /// Makes this the format of all that is logged in this process.
    static void install() {
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new LogFormat());
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.INFO);
        Logger.getLogger("io.netty").setLevel(Level.WARNING);
        Logger.getLogger("oshi").setLevel(Level.WARNING);
        // Vert.x registers one gauge with each connection; micrometer warns of the second, and counts right.
        MICROMETER.setLevel(Level.SEVERE);
    }

    @Override
    public String format(LogRecord entry) {
        var line = new StringBuilder(160)
                .append("time=")
                .append(TIME.format(Instant.ofEpochMilli(entry.getMillis())))
                .append(" level=")
                .append(level(entry.getLevel()))
                .append(" from=")
                .append(entry.getLoggerName())
                .append(" msg=\"")
                .append(escaped(formatMessage(entry)))
                .append('"');
        Optional.ofNullable(entry.getThrown()).ifPresent(thrown -> cause(line, thrown));
        return line.append(System.lineSeparator()).toString();
    }

    /// The word that operators look for.
    private static String level(Level level) {
        return level.equals(Level.SEVERE) ? "error" : level.getName().toLowerCase(Locale.ROOT);
    }

    private static void cause(StringBuilder line, Throwable thrown) {
        line.append(" error=\"").append(escaped(String.valueOf(thrown))).append('"');
        if (thrown.getStackTrace().length > 0) {
            line.append(" at=\"").append(thrown.getStackTrace()[0]).append('"');
        }
    }

    private static String escaped(String text) {
        return QUOTED.matcher(text).replaceAll(found -> switch (found.group()) {
            case "\n" -> "\\\\n";
            case "\"" -> "\\\\\"";
            case "\\" -> "\\\\\\\\";
            default -> " ";
        });
    }
}
