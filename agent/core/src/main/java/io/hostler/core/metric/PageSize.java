package io.hostler.core.metric;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// The size of a memory page, from the kernel's auxiliary vector (`getauxval(3)`): Java does not tell it.
final class PageSize {

    private static final System.Logger LOG = System.getLogger(PageSize.class.getName());
    private static final long AT_PAGESZ = 6;
    private static final long USUAL = 4096;

    private PageSize() {}

    /// Bytes.
    ///
    /// @param auxv such as `/proc/self/auxv`
    static long of(Path auxv) {
        try {
            ByteBuffer pairs = ByteBuffer.wrap(Files.readAllBytes(auxv)).order(ByteOrder.nativeOrder());
            while (pairs.remaining() >= 2 * Long.BYTES) {
                long type = pairs.getLong();
                long value = pairs.getLong();
                if (type == AT_PAGESZ) {
                    return value;
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "metrics: no page size, so {0} is taken: {1}", USUAL, e.getMessage());
        }
        return USUAL;
    }
}
