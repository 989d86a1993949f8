package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static java.nio.file.StandardOpenOption.WRITE;

import io.hostler.api.TaskException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// Writes into a file that is there, because its inode must stay.
final class InPlace {

    private InPlace() {}

    static void write(Path real, byte[] bytes) throws IOException {
        Optional<FileStatus> status = FileReading.status(real);
        if (status.isEmpty()) {
            throw new TaskException(NOT_SUPPORTED, "%s: no such file; create it first", real);
        }
        if (!status.get().isRegular()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is no file; name another", real);
        }
        try (var channel = FileChannel.open(real, WRITE)) {
            if (Inode.isKernel(real)) {
                once(real, channel, bytes);
            } else {
                PrivateFiles.write(channel, bytes);
                channel.truncate(bytes.length);
                channel.force(true);
            }
        }
    }

    /// The kernel takes each write for a whole value.
    private static void once(Path real, FileChannel channel, byte[] bytes) throws IOException {
        int taken = channel.write(ByteBuffer.wrap(bytes));
        if (taken != bytes.length) {
            throw new TaskException(
                    NOT_SUPPORTED, "%s: the kernel took %d of %d bytes; shorten the value", real, taken, bytes.length);
        }
    }
}
