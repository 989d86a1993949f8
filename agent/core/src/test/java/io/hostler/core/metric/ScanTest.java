package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {

    private static final int LINE = 120;

    private final Scan scan = new Scan();
    private final AtomicInteger calls = new AtomicInteger();

    /// Gives whole lines, a page at most, as the kernel's seq_file does.
    private Scan.Source kernelFile(byte[] text) {
        return (into, offset) -> {
            calls.incrementAndGet();
            int most = Math.min(4096, into.remaining()) / LINE * LINE;
            int length = (int) Math.min(most == 0 ? into.remaining() : most, text.length - offset);
            into.put(ByteBuffer.wrap(text, (int) offset, length));
            return length;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 31, 32, 33, 127, 128, 129, 130, 200, 1000})
    void readsAllLinesOfAFileOfAnySize(int lines) throws IOException {
        String text = ("x".repeat(LINE - 1) + "\n").repeat(lines);
        scan.fill(kernelFile(text.getBytes(US_ASCII)));
        assertEquals(text, scan.text());
    }

    @Test
    void asksOnceForAShortFile() throws IOException {
        scan.fill(kernelFile("0.07 0.19 0.10 1/84 5089\n".getBytes(US_ASCII)));
        assertEquals(1, calls.get());
        assertEquals(0.07, scan.decimal());
        assertEquals(0.19, scan.decimal());
    }

    @Test
    void numbersEndWithTheLine() throws IOException {
        scan.fill(kernelFile(" -12\t34\n56".getBytes(US_ASCII)));
        assertEquals(-12, scan.number());
        assertEquals(34, scan.number());
        assertEquals(0, scan.number(), "the line is over");
        scan.line();
        assertEquals(56, scan.number());
        assertEquals(0, scan.number(), "the text is over");
    }
}
