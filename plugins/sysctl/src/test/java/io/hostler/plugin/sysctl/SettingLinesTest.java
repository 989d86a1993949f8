package io.hostler.plugin.sysctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SettingLinesTest {

    private static final Map<String, String> WANT = Map.of("vm.swappiness", "10", "net.ipv4.tcp_rmem", "1 2\t3");

    private static final String RIGHT = "-net/ipv4/tcp_rmem =1  2 3 \n vm.swappiness=10";

    record Row(String name, String before, String after, int differing) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("empty", "", "net.ipv4.tcp_rmem = 1 2 3\nvm.swappiness = 10\n", 2),
            new Row("as wanted, other notation", RIGHT, RIGHT, 0),
            new Row(
                    "others stay in their places",
                    "# ours\nvm.swappiness=60\n\n; x\nkernel.panic = 5\n",
                    "# ours\nvm.swappiness = 10\n\n; x\nkernel.panic = 5\nnet.ipv4.tcp_rmem = 1 2 3\n",
                    2),
            new Row(
                    "no newline at the end",
                    "net.ipv4.tcp_rmem = 1 2 3\nkernel.panic = 5",
                    "net.ipv4.tcp_rmem = 1 2 3\nkernel.panic = 5\nvm.swappiness = 10\n",
                    1),
            new Row(
                    "the last of two counts",
                    "vm.swappiness = 10\nvm.swappiness = 60\nnet.ipv4.tcp_rmem = 1 2 3\n",
                    "vm.swappiness = 10\nvm.swappiness = 10\nnet.ipv4.tcp_rmem = 1 2 3\n",
                    1),
            new Row(
                    "a comment is no setting",
                    "#vm.swappiness = 10\nnet.ipv4.tcp_rmem = 1 2 3\n\n\n",
                    "#vm.swappiness = 10\nnet.ipv4.tcp_rmem = 1 2 3\n\n\nvm.swappiness = 10\n",
                    1),
            new Row(
                    "bytes that are no text",
                    "\0=\0\r\nx\nvm.swappiness = 10\r\n",
                    "\0=\0\r\nx\nvm.swappiness = 10\r\nnet.ipv4.tcp_rmem = 1 2 3\n",
                    1));

    @ParameterizedTest
    @FieldSource("ROWS")
    void setsOnlyWhatDiffers(Row row) {
        var lines = SettingLines.of(row.before());
        assertEquals(row.differing(), lines.put(new TreeMap<>(WANT)));
        assertEquals(row.after().endsWith("\n") ? row.after() : row.after() + "\n", lines.text());
    }
}
