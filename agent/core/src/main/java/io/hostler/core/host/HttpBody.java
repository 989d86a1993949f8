package io.hostler.core.host;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// A body of known length, or in chunks of known length; one that ends before is an error.
final class HttpBody extends InputStream {

    private static final int HEX = 16;

    private final InputStream in;
    private final boolean chunked;
    private long left;
    private boolean ended;

    private HttpBody(InputStream in, boolean chunked, long left) {
        this.in = in;
        this.chunked = chunked;
        this.left = left;
    }

    static HttpBody of(InputStream in, long length) {
        return new HttpBody(in, false, length);
    }

    static HttpBody chunked(InputStream in) {
        return new HttpBody(in, true, 0);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !next()) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("the answer ends too early");
        }
        left -= count;
        if (chunked && left == 0) {
            HttpAnswerReader.line(in);
        }
        return count;
    }

    /// The last chunk has length 0; the trailers behind it are left unread.
    private boolean next() throws IOException {
        if (chunked && !ended) {
            left = length(HttpAnswerReader.line(in));
            ended = left == 0;
        }
        return left > 0;
    }

    private static long length(String line) throws IOException {
        String digits = line.replaceFirst(";.*", "").strip();
        if (!digits.matches("[0-9A-Fa-f]{1,15}")) {
            throw new IOException("the answer's chunks are malformed");
        }
        return Long.parseLong(digits, HEX);
    }
}
