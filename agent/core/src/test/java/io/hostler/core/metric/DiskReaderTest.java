package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DiskReaderTest {

    private static final String BEFORE = " 254       0 vda 100 9 800 50 200 8 1600 150 0 1000 200";

    private record Case(String says, String after, double busy, double latency) {}

    static final List<Case> CASES = List.of(
            new Case("idle", BEFORE, 0, 0),
            new Case("half busy, 10 ms each", " 254 0 vda 110 9 800 150 210 8 1600 250 0 1500 200", 0.5, 0.010),
            new Case("more than the interval is all of it", " 254 0 vda 101 9 800 50 200 8 1600 150 0 3000 200", 1, 0),
            new Case("counts that began anew", " 254 0 vda 1 0 8 5 2 0 16 15 0 10 20", 0, 0));

    private final Scan scan = new Scan();

    @TempDir
    Path root;

    @ParameterizedTest
    @FieldSource("CASES")
    void tellsHowBusyAndHowSlow(Case c) {
        var tree = new Tree(root).with("diskstats", BEFORE + "\n");
        try (var reader = new DiskReader(tree.file("diskstats"))) {
            assertEquals(Double.NaN, reader.read(scan, 1000).getFirst().busy());
            tree.with("diskstats", c.after() + "\n");
            Disk disk = reader.read(scan, 1000).getFirst();
            assertEquals(c.busy(), disk.busy(), 1e-9, c.says());
            assertEquals(c.latency(), disk.latency(), 1e-9, c.says());
        }
    }

    private record Shape(String says, String text, List<String> devicesAndColumns) {}

    static final List<Shape> SHAPES = List.of(
            new Shape("11 columns before Linux 4.18", "8 0 sda 1 2 3 4 5 6 7 8 9 10 11\n", List.of("sda 11")),
            new Shape("15 with discards", "8 0 sda 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15\n", List.of("sda 15")),
            new Shape("17 with flushes", "8 0 sda 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17\n", List.of("sda 17")),
            new Shape(
                    "partitions, loops, RAM disks and floppies are left out",
                    """
                    7 0 loop0 0
                    1 0 ram0 0
                    2 0 fd0 0
                    8 0 sda 1
                    8 1 sda1 1
                    254 0 vda 1
                    254 1 vda1 1
                    202 1 xvda1 1
                    259 0 nvme0n1 1
                    259 1 nvme0n1p1 1
                    253 0 dm-0 1
                    9 0 md0 1
                    """,
                    List.of("sda 1", "vda 1", "nvme0n1 1", "dm-0 1", "md0 1")),
            new Shape("no disks", "", List.of()));

    @ParameterizedTest
    @FieldSource("SHAPES")
    void reads(Shape shape) {
        var tree = new Tree(root).with("diskstats", shape.text());
        try (var reader = new DiskReader(tree.file("diskstats"))) {
            assertEquals(
                    shape.devicesAndColumns(),
                    reader.read(scan, 1000).stream()
                            .map(disk -> disk.device() + " " + disk.columns())
                            .toList(),
                    shape.says());
        }
    }

    @Test
    void putsEachColumnInItsPlace() {
        var tree = new Tree(root).with("diskstats", "8 0 sda 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17\n");
        try (var reader = new DiskReader(tree.file("diskstats"))) {
            assertEquals(
                    List.of(new Disk(
                            "sda",
                            17,
                            1,
                            2,
                            3,
                            4,
                            5,
                            6,
                            7,
                            8,
                            9,
                            10,
                            11,
                            12,
                            13,
                            14,
                            15,
                            16,
                            17,
                            Double.NaN,
                            Double.NaN)),
                    reader.read(scan, 1000));
        }
    }
}
