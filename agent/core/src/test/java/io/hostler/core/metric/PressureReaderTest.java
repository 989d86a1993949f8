package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.metric.Pressure.Stall;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressureReaderTest {

    private final Scan scan = new Scan();

    @TempDir
    Path root;

    @Test
    void tellsThePartOfTheIntervalThatWasWaited() {
        var tree = new Tree(root);
        write(tree, 1_000_000, 500_000);
        try (var reader = new PressureReader(root)) {
            assertEquals(
                    new Stall(1_000_000, 500_000, Double.NaN),
                    reader.read(scan, 1).orElseThrow().io());
            write(tree, 1_500_000, 700_000);
            Pressure pressure = reader.read(scan, 2).orElseThrow();
            for (Stall stall : List.of(pressure.cpu(), pressure.memory(), pressure.io())) {
                assertEquals(new Stall(1_500_000, 700_000, 0.25), stall);
            }
        }
    }

    @Test
    void anOldKernelHasNoLineForAllTasksOnTheCpu() {
        var tree = new Tree(root);
        write(tree, 10, 5);
        tree.with("pressure/cpu", "some avg10=0.19 avg60=0.47 avg300=2.01 total=17\n");
        try (var reader = new PressureReader(root)) {
            assertEquals(
                    new Stall(17, 0, Double.NaN),
                    reader.read(scan, 1).orElseThrow().cpu());
        }
    }

    @Test
    void isEmptyWithoutPsi() {
        try (var reader = new PressureReader(root)) {
            assertEquals(Optional.empty(), reader.read(scan, 1));
        }
    }

    private static void write(Tree tree, long some, long full) {
        String text = "some avg10=0.78 avg60=0.31 avg300=0.49 total=" + some
                + "\nfull avg10=0.78 avg60=0.30 avg300=0.46 total=" + full + "\n";
        tree.with("pressure/cpu", text).with("pressure/memory", text).with("pressure/io", text);
    }
}
