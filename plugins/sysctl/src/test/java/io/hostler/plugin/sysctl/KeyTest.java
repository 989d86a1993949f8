package io.hostler.plugin.sysctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KeyTest {

    record Row(String key, String file) {}

    static final List<Row> ROWS = List.of(
            new Row("vm.swappiness", "/proc/sys/vm/swappiness"),
            new Row("net.ipv4.tcp_rmem", "/proc/sys/net/ipv4/tcp_rmem"),
            new Row("net.ipv4.conf.eth0/100.rp_filter", "/proc/sys/net/ipv4/conf/eth0.100/rp_filter"),
            new Row("net/ipv4/conf/eth0.100/rp_filter", "/proc/sys/net/ipv4/conf/eth0.100/rp_filter"),
            new Row("kernel/panic", "/proc/sys/kernel/panic"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void knowsItsFile(Row row) {
        assertEquals(Path.of(row.file()), new Key(row.key()).file());
        assertTrue(row.key().matches(Key.PATTERN));
    }
}
