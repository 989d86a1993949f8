package io.hostler.core.host;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Files and folders that only the agent may open, and writes that a power loss keeps whole.
final class PrivateFiles {

    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFiles() {}

    static void directory(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, DIRECTORY);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /// Creates an empty file, readable by the agent alone; fails when something has this name.
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, Set.of(CREATE_NEW, WRITE), FILE);
    }

    /// Returns a name beside the file, which no program takes for a configuration file.
    static Path beside(Path file) {
        return file.resolveSibling(".hostler-" + UUID.randomUUID());
    }

    static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = beside(file);
        try {
            try (var channel = create(fresh)) {
                write(channel, bytes);
                channel.force(true);
            }
            Files.move(fresh, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        sync(file);
    }

    static void write(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// Brings a new, renamed or deleted name to the disk.
    static void sync(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            try (var directory = FileChannel.open(parent, READ)) {
                directory.force(true);
            }
        }
    }
}
