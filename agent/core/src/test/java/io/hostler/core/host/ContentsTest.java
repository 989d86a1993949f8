package io.hostler.core.host;

import static io.hostler.core.host.Steps.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.hostler.api.ErrorCode;
import io.hostler.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {

    private static final byte[] LONG = bytes('x', 5000);

    @TempDir
    private Path state;

    @Test
    void carriesShortTextItself() {
        assertEquals(Value.text("10\n"), contents().keep("10\n".getBytes()));
        assertEquals(0, contents().total());
    }

    @Test
    void keepsWhatIsLongOrNoText() {
        for (byte[] bytes : new byte[][] {LONG, {(byte) 0xff, 0}}) {
            var content = assertInstanceOf(Value.Content.class, contents().keep(bytes));
            assertEquals(bytes.length, content.size());
            assertArrayEquals(bytes, contents().get(content.ref())); // a new store, as after a restart
        }
        assertEquals(5002, contents().total());
    }

    @Test
    void countsEqualContentsOnce() {
        var contents = contents();
        assertEquals(contents.keep(LONG), contents.keep(LONG.clone()));
        assertEquals(5000, contents.total());
    }

    @Test
    void isReadByTheAgentAlone() throws IOException {
        var content = assertInstanceOf(Value.Content.class, contents().keep(LONG));
        assertEquals("rwx------", mode("contents"));
        assertEquals("rw-------", mode("contents/" + content.ref()));
        assertEquals("rw-------", mode("key"));
    }

    @Test
    void refusesToPassItsCap() {
        var contents = new Contents(state, 9999);
        contents.keep(LONG);
        assertRefused(
                ErrorCode.NOT_SUPPORTED,
                state.resolve("contents") + ": 5000 bytes more would pass its cap of 9999; close old runs",
                () -> contents.keep(bytes('y', 5000)));
        assertEquals(5000, contents.total());
    }

    @Test
    void noticesDamageAndLoss() throws IOException {
        var content = assertInstanceOf(Value.Content.class, contents().keep(LONG));
        Path file = state.resolve("contents").resolve(content.ref());
        Files.writeString(file, "y");
        assertRefused(ErrorCode.NOT_SUPPORTED, file + ": is damaged; restore it or plan again", () -> contents()
                .get(content.ref()));
        contents().retain(Set.of());
        assertRefused(ErrorCode.NOT_SUPPORTED, file + ": is gone; plan again", () -> contents()
                .get(content.ref()));
        assertEquals(0, contents().total());
    }

    @Test
    void opensNothingButContents() {
        assertRefused(ErrorCode.NOT_SUPPORTED, "../key: is no content of this host; plan again", () -> contents()
                .get("../key"));
    }

    @Test
    void masksAlikeOnOneHostOnly(@TempDir Path other) {
        var mask = contents().mask("hunter2".getBytes());
        assertEquals(mask, contents().mask("hunter2".getBytes()));
        assertNotEquals(mask, contents().mask("hunter3".getBytes()));
        assertNotEquals(mask, new Contents(other, 0).mask("hunter2".getBytes()));
    }

    private Contents contents() {
        return new Contents(state, 1024 * 1024);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(name)));
    }

    private static byte[] bytes(char c, int count) {
        var bytes = new byte[count];
        Arrays.fill(bytes, (byte) c);
        return bytes;
    }
}
