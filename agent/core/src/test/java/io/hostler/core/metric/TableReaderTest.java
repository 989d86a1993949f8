package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TableReaderTest {

    private record Case(String says, String text, Layout.Learner learner, String readings) {}

    static final List<Case> CASES = List.of(
            new Case(
                    "meminfo counts kB, but huge pages",
                    "MemTotal:       24684092 kB\nActive(anon):       1516 kB\nHugePages_Total:       3\n",
                    Layout.lines(name -> name),
                    "MemTotal=25276510208, Active(anon)=1552384, HugePages_Total=3"),
            new Case(
                    "names with digits are names",
                    "DirectMap4k:       26624 kB\nDirectMap2M:     2070528 kB\n",
                    Layout.lines(name -> name),
                    "DirectMap4k=27262976, DirectMap2M=2120220672"),
            new Case(
                    "vmstat without the fields that nobody wants",
                    "nr_free_pages 12\npgpgin 34\noom_kill 5",
                    Layout.lines(name -> name.startsWith("nr_") ? "" : name),
                    "pgpgin=34, oom_kill=5"),
            new Case(
                    "snmp has names above numbers, some below zero",
                    "Ip: Forwarding DefaultTTL\nIp: 2 64\nTcp: MaxConn CurrEstab\nTcp: -1 7\n",
                    Layout.headed(name -> name.equals("Ip_DefaultTTL") ? "" : name),
                    "Ip_Forwarding=2, Tcp_MaxConn=-1, Tcp_CurrEstab=7"),
            new Case(
                    "sockstat has pairs",
                    "sockets: used 11\nTCP: inuse 1 orphan 0 tw 3 alloc 4 mem 126\n",
                    Layout.pairs(),
                    "sockets_used=11, TCP_inuse=1, TCP_orphan=0, TCP_tw=3, TCP_alloc=4, TCP_mem=126"),
            new Case("an empty file has none", "", Layout.pairs(), ""));

    private final Scan scan = new Scan();

    @TempDir
    Path root;

    private Tree tree;

    @BeforeEach
    void plant() {
        tree = new Tree(root);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void reads(Case c) {
        tree.with("table", c.text());
        try (var table = new TableReader(tree.file("table"), c.learner())) {
            assertEquals(c.readings(), table.read(scan).toString(), c.says());
        }
    }

    @Test
    void learnsAnewWhenTheKernelsTableChanges() {
        tree.with("table", "a 1\nb 2\n");
        try (var table = new TableReader(tree.file("table"), Layout.lines(name -> name))) {
            Readings first = table.read(scan);
            tree.with("table", "a 10\nb 20\n");
            Readings second = table.read(scan);
            assertEquals("a=10, b=20", second.toString());
            assertSame(first.names(), second.names());
            tree.with("table", "a 1\nc 2\nb 3\n");
            assertEquals("a=1, c=2, b=3", table.read(scan).toString());
        }
    }

    @Test
    void growsWithALongFile() {
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("name")
                    .append((char) ('a' + i % 26))
                    .append('_')
                    .append(i)
                    .append(' ')
                    .append(i)
                    .append('\n');
        }
        tree.with("table", text.toString());
        try (var table = new TableReader(tree.file("table"), Layout.lines(name -> name))) {
            Readings readings = table.read(scan);
            assertEquals(5000, readings.size());
            assertEquals(4999, readings.value(4999));
        }
    }

    @Test
    void findsAFileThatComesLater() {
        try (var table = new TableReader(tree.file("table"), Layout.pairs())) {
            assertEquals(0, table.read(scan).size());
            tree.with("table", "TCP: inuse 1\n");
            int reads = 0;
            while (table.read(scan).size() == 0 && reads < 100) {
                reads++;
            }
            assertEquals(15, reads, "reads without a new try");
        }
    }
}
