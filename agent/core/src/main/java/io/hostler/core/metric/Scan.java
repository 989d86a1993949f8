package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A cursor over one kernel file's text, reused from file to file so that reading makes no garbage.
final class Scan {

    private static final int FIRST_SIZE = 16 * 1024;

    /// The kernel gives as many whole lines as fit into a page at a time, so that less than half a page is the last of
    /// them; asking again to hear that would double the cost of most files.
    private static final int MAYBE_MORE = 2048;

    private static final int PAGE = 4096;

    /// Gives the bytes at an offset, as [java.nio.channels.FileChannel#read(ByteBuffer, long)] does.
    @FunctionalInterface
    interface Source {
        int read(ByteBuffer into, long offset) throws IOException;
    }

    private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_SIZE);
    private byte[] bytes = new byte[FIRST_SIZE];
    private int end;
    private int at;

    /// Reads the whole file from its start; kernel files are made anew at offset 0.
    void fill(Source file) throws IOException {
        buffer.clear();
        int read = file.read(buffer, 0);
        while (read >= MAYBE_MORE) {
            if (buffer.remaining() < PAGE) {
                grow();
            }
            read = file.read(buffer, buffer.position());
        }
        buffer.flip();
        end = buffer.limit();
        buffer.get(0, bytes, 0, end);
        at = 0;
    }

    private void grow() {
        ByteBuffer larger = ByteBuffer.allocateDirect(buffer.capacity() * 2);
        larger.put(buffer.flip());
        buffer = larger;
        bytes = new byte[larger.capacity()];
    }

    boolean done() {
        return at >= end;
    }

    int peek() {
        return at < end ? bytes[at] : '\n';
    }

    int position() {
        return at;
    }

    String text() {
        return text(0, end);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, ISO_8859_1);
    }

    boolean holds(byte[] word, int from, int to) {
        return Arrays.equals(bytes, from, to, word, 0, word.length);
    }

    /// Steps over `word` when the text goes on with it.
    boolean take(byte[] word) {
        boolean found = at + word.length <= end && holds(word, at, at + word.length);
        if (found) {
            at += word.length;
        }
        return found;
    }

    void spaces() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }

    /// Moves to the next `stop`, a space or the end of the line; returns where that is.
    int word(char stop) {
        while (at < end && bytes[at] != stop && bytes[at] > ' ') {
            at++;
        }
        return at;
    }

    /// Adds the word here to a hash and steps over it.
    long hashWord(long hash) {
        long sum = hash;
        while (at < end && bytes[at] > ' ') {
            sum = sum * 31 + bytes[at++];
        }
        return sum;
    }

    void colon() {
        if (peek() == ':') {
            at++;
        }
    }

    boolean atNumber() {
        int first = peek();
        return first == '-' || first >= '0' && first <= '9';
    }

    void whitespace() {
        while (at < end && bytes[at] <= ' ') {
            at++;
        }
    }

    void rewind(int position) {
        at = position;
    }

    void line() {
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        at++;
    }

    boolean endOfLine() {
        spaces();
        return at >= end || bytes[at] == '\n';
    }

    /// The next number of the line; 0 when the line is over, as older kernels have fewer columns.
    long number() {
        spaces();
        boolean negative = at < end && bytes[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        return negative ? -value : value;
    }

    /// The next number with two digits behind a point, as in loadavg; the kernel writes no others.
    double decimal() {
        double whole = number();
        at++;
        return whole + number() / 100.0;
    }
}
