package io.hostler.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads YAML files.
public final class Documents {

    /// The most bytes that a file may have: 1 MiB.
    public static final int MAX_BYTES = 1024 * 1024;

    /// How deep lists and maps may lie in each other.
    public static final int MAX_DEPTH = 64;

    private Documents() {}

    /// Parses a text.
    ///
    /// @param file how messages name it
    public static Checked<Node> parse(String file, String text) {
        Optional<String> wrong = refusal(text);
        return wrong.isPresent() ? refused(file, wrong.get()) : new Reading(file, text).read();
    }

    /// Parses a text that must be a map, as all of our files are.
    public static Checked<Mapping> mapping(String file, String text) {
        return parse(file, text)
                .then(node -> node instanceof Mapping mapping
                        ? new Checked.Valid<>(mapping)
                        : refused(file, "must be a map of keys and values, not " + node.kind()));
    }

    /// Reads a file's text, UTF-8. Blocks.
    public static Checked<String> text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? refused(file.toString(), TOO_LARGE) : decode(file.toString(), bytes);
        } catch (NoSuchFileException e) {
            return refused(file.toString(), "there is no such file");
        } catch (IOException e) {
            return refused(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static final String TOO_LARGE = "is larger than 1 MiB; split it";

    private static Checked<String> decode(String file, byte[] bytes) {
        try {
            return new Checked.Valid<>(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return refused(file, "is not UTF-8; save it as UTF-8");
        }
    }

    private static Optional<String> refusal(String text) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of(TOO_LARGE);
        }
        if (text.startsWith("\uFEFF")) {
            return Optional.of("begins with a byte order mark; save it as UTF-8 without one");
        }
        return text.isBlank() ? Optional.of("is empty") : Optional.empty();
    }

    private static <T> Checked<T> refused(String file, String message) {
        return new Checked.Refused<>(List.of(new Problem(Place.start(file), "", message)));
    }
}
