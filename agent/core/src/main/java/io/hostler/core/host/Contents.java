package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.api.Attributes;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/// Contents that are too long for the journal: one file a content, named by its SHA-256, beside the journal.
///
/// Files are 0600 and on disk before [#keep] returns. Safe for many threads of the one process that owns the state.
public final class Contents {

    private final Path folder;
    private final long cap;
    private final HostKey key;
    private long total;

    /// Opens the store, and makes its folder and this host's key when they are missing.
    ///
    /// @param state the state folder, which exists
    /// @param cap how many bytes all contents may take
    /// @throws TaskException when the folder cannot be used
    public Contents(Path state, long cap) {
        this.folder = state.resolve("contents");
        this.cap = cap;
        try {
            PrivateFiles.directory(folder);
            this.key = HostKey.at(state.resolve("key"));
            this.total = size();
        } catch (IOException e) {
            throw FileErrors.of(state, e);
        }
    }

    /// Makes a value of bytes: a text when they are short UTF-8, else a content of this store.
    ///
    /// @throws TaskException with `NOT_SUPPORTED` when the store would grow past its cap
    public Value keep(byte[] bytes) {
        if (bytes.length <= Value.MAX_TEXT && isText(bytes)) {
            return Value.text(new String(bytes, UTF_8));
        }
        String digest = Digest.sha256(bytes);
        store(digest, bytes);
        return new Value.Content(digest, bytes.length, digest, Attributes.OPEN);
    }

    /// Makes a value that shows nothing of the bytes but whether they are equal to others of this host.
    public Value mask(byte[] bytes) {
        return new Value.Masked(key.hash(bytes), Attributes.OPEN);
    }

    /// Returns the bytes of a content.
    ///
    /// @param ref as [Value.Content#ref] names it
    /// @throws TaskException with `NOT_SUPPORTED` when they are gone or damaged
    public byte[] get(String ref) {
        Path file = file(ref);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!Digest.sha256(bytes).equals(ref)) {
                throw new TaskException(NOT_SUPPORTED, "%s: is damaged; restore it or plan again", file);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new TaskException(NOT_SUPPORTED, e, file + ": is gone; plan again");
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    /// Returns how many bytes all contents take.
    public synchronized long total() {
        return total;
    }

    /// Deletes all contents but these; for when no plan or run is under way.
    public synchronized void retain(Set<String> refs) {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> !refs.contains(name(f))).toList()) {
                Files.delete(file);
            }
            total = size();
        } catch (IOException e) {
            throw FileErrors.of(folder, e);
        }
    }

    private synchronized void store(String digest, byte[] bytes) {
        Path file = file(digest);
        if (Files.exists(file)) {
            return;
        }
        if (total + bytes.length > cap) {
            throw new TaskException(
                    NOT_SUPPORTED,
                    "%s: %d bytes more would pass its cap of %d; close old runs",
                    folder,
                    bytes.length,
                    cap);
        }
        try {
            PrivateFiles.replace(file, bytes);
            total += bytes.length;
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    private Path file(String ref) {
        if (!ref.matches("[0-9a-f]{64}")) {
            throw new TaskException(NOT_SUPPORTED, "%s: is no content of this host; plan again", ref);
        }
        return folder.resolve(ref);
    }

    private long size() throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(Contents::length).sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isText(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
