package io.hostler.core.guard;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The pause as a file of the state folder, `pause`, with lines `until=` (RFC 3339 or `ever`) and `reason=`.
///
/// A file without `until` ends four hours after it was written, so `touch` is enough. A file that cannot be
/// read is a pause for ever: whoever left it there wanted the agent to keep still. Its methods block.
public final class PauseFile {

    private static final Pattern LINE = Pattern.compile("(until|reason)=(.*)");

    private final Path file;

    /// Names the file, which need not be there.
    public PauseFile(Path state) {
        this.file = state.resolve("pause");
    }

    /// Reads the pause, empty when there is none or it is over.
    public Optional<Pause> read(Instant now) {
        try {
            return Optional.of(parse()).filter(pause -> pause.isOn(now));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.of(new Pause(Optional.empty(), file + " cannot be read; correct or remove it"));
        }
    }

    /// Writes the pause, in one step.
    public void write(Pause pause) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "pause", ".tmp");
        String until = pause.until().map(Instant::toString).orElse("ever");
        Files.writeString(draft, "until=" + until + "\nreason=" + pause.reason().replace('\n', ' ') + "\n");
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /// Removes the pause, and says whether there was one.
    public boolean remove() throws IOException {
        return Files.deleteIfExists(file);
    }

    private Pause parse() throws IOException {
        Map<String, String> values = Files.readAllLines(file).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2), (one, other) -> other));
        return new Pause(until(values), values.getOrDefault("reason", ""));
    }

    private Optional<Instant> until(Map<String, String> values) throws IOException {
        String until = values.getOrDefault("until", "");
        if (until.isEmpty()) {
            return Optional.of(Files.getLastModifiedTime(file).toInstant().plus(Pause.USUAL));
        }
        return until.equals("ever") ? Optional.empty() : Optional.of(Instant.parse(until));
    }
}
