package io.hostler.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes one process the owner of a state folder until it ends, however it ends: the kernel frees the lock.
final class StateLock implements AutoCloseable {

    /// A POSIX lock goes when its process closes any other channel to the file, so a second try never opens it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private StateLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StateLock take(Path folder, String owner) throws IOException {
        Path file = folder.toRealPath().resolve("lock");
        String self = owner + ", pid " + ProcessHandle.current().pid();
        if (!HELD_HERE.add(file)) {
            throw new StateLockedException(folder, self);
        }
        try {
            return new StateLock(file, locked(folder, file, self));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Path file, String self) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StateLockedException(folder, holder(file));
        }
        channel.truncate(0).write(ByteBuffer.wrap((self + "\n").getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    /// The holder writes its line just after it has the lock, so the file may be empty for a moment.
    private static String holder(Path file) throws IOException {
        String line = Files.readString(file).strip();
        return line.isEmpty() ? "another process" : line;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalException(file + ": " + e.getMessage(), e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
