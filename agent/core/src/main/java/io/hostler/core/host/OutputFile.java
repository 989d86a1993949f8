package io.hostler.core.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A file that a program appends to, and whose head is kept.
///
/// It is cut back while the program runs: what is appended after that lands at the new end, so that a program that
/// writes without end costs what it writes between two looks, and neither the disk nor its own life.
final class OutputFile implements AutoCloseable {

    private final Path file;
    private final int most;
    private boolean cut;

    private OutputFile(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    static OutputFile create(Path folder, int most) {
        Path file = folder.resolve(UUID.randomUUID() + ".out");
        try {
            PrivateFiles.create(file).close();
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
        return new OutputFile(file, most);
    }

    Path file() {
        return file;
    }

    void bound() throws IOException {
        if (Files.size(file) > most) {
            cut = true;
            try (var channel = FileChannel.open(file, WRITE)) {
                channel.truncate(most);
            }
        }
    }

    boolean cut() {
        return cut;
    }

    /// A character that the cut splits shows as a replacement character.
    String text() throws IOException {
        bound();
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(most), UTF_8); // a daemon that was left behind may write on
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }
}
