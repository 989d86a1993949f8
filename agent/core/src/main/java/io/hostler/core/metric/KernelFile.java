package io.hostler.core.metric;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A file under `/proc` or `/sys` that is read again and again through one descriptor. One thread uses it.
///
/// A file that is absent or refused is an answer, not a fault: kernels differ. It is tried again now and then,
/// because modules come and go, and what the kernel said is logged once.
final class KernelFile implements Closeable {

    private static final System.Logger LOG = System.getLogger(KernelFile.class.getName());
    private static final int READS_BETWEEN_TRIES = 15;

    private final Path path;
    private Optional<FileChannel> channel = Optional.empty();
    private int untilNextTry;
    private boolean told;

    KernelFile(Path path) {
        this.path = path;
    }

    /// Fills `scan` with the file as it is now; false when there is none.
    boolean read(Scan scan) {
        if (channel.isEmpty() && untilNextTry-- > 0) {
            return false;
        }
        try {
            scan.fill(open()::read);
            return true;
        } catch (IOException e) {
            tell(e);
            close();
            untilNextTry = READS_BETWEEN_TRIES;
            return false;
        }
    }

    private FileChannel open() throws IOException {
        if (channel.isEmpty()) {
            channel = Optional.of(FileChannel.open(path));
        }
        return channel.get();
    }

    private void tell(IOException e) {
        boolean common = e instanceof NoSuchFileException;
        if (!told && !common) {
            LOG.log(Level.INFO, "metrics: {0} cannot be read ({1}); its metrics are left out", path, e.getMessage());
            told = true;
        }
    }

    @Override
    public void close() {
        channel.ifPresent(this::close);
        channel = Optional.empty();
    }

    private void close(FileChannel open) {
        try {
            open.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "metrics: {0} did not close: {1}", path, e.getMessage());
        }
    }
}
