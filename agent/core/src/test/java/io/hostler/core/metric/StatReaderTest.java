package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.metric.HostSample.Kernel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StatReaderTest {

    private static final String REST =
            "intr 191438 0 5 9\nctxt 419848\nbtime 1795255569\nprocesses 5139\nprocs_running 2\nprocs_blocked 1\n";
    private static final String BEFORE = "100 0 100 800 0 0 0 0 0 0\n";

    private record Case(String says, String after, double busy, double waiting) {}

    static final List<Case> CASES = List.of(
            new Case("half busy", "140 0 110 850 0 0 0 0 0 0", 0.5, 0),
            new Case("idle", "100 0 100 900 0 0 0 0 0 0", 0, 0),
            new Case("waiting for a disk is not busy", "120 0 100 850 30 0 0 0 0 0", 0.2, 0.3),
            new Case("stolen time is not ours", "110 0 100 850 0 0 0 40 0 0", 0.1, 0),
            new Case("interrupts are busy", "100 0 100 880 0 10 10 0 0 0", 0.2, 0),
            new Case("guests are in user already", "150 0 100 850 0 0 0 0 50 0", 0.5, 0),
            new Case("idle that runs backwards", "200 0 100 799 0 0 0 0 0 0", 1, 0),
            new Case("nothing passed", "100 0 100 800 0 0 0 0 0 0", Double.NaN, Double.NaN),
            new Case("a kernel with four columns", "150 0 100 850", 0.5, 0));

    private final Scan scan = new Scan();

    @TempDir
    Path root;

    @ParameterizedTest
    @FieldSource("CASES")
    void tellsHowBusy(Case c) {
        var tree = new Tree(root).with("stat", "cpu  " + BEFORE + "cpu0 " + BEFORE + REST);
        try (var reader = new StatReader(tree.file("stat"))) {
            assertEquals(Double.NaN, reader.read(scan).all().busy(), "nothing to compare with");
            tree.with("stat", "cpu  " + c.after() + "\ncpu0 " + c.after() + "\n" + REST);
            StatReader.Stat stat = reader.read(scan);
            assertEquals(c.busy(), stat.all().busy(), 1e-9, c.says());
            assertEquals(c.waiting(), stat.all().waiting(), 1e-9, c.says());
            assertEquals(c.busy(), stat.cpus().getFirst().busy(), 1e-9, c.says());
        }
    }

    @Test
    void readsTheCountsBehindALongLineOfInterrupts() {
        var tree = new Tree(root).with("stat", "cpu  " + BEFORE + "cpu0 " + BEFORE + REST);
        try (var reader = new StatReader(tree.file("stat"))) {
            assertEquals(
                    new Kernel(191438, 419848, 1795255569, 5139, 2, 1),
                    reader.read(scan).kernel());
        }
    }

    @Test
    void followsACpuThatComesAndGoes() {
        var tree = new Tree(root).with("stat", "cpu  " + BEFORE + "cpu0 " + BEFORE + "cpu2 " + BEFORE + REST);
        try (var reader = new StatReader(tree.file("stat"))) {
            reader.read(scan);
            String after = "200 0 100 800 0 0 0 0 0 0\n";
            tree.with("stat", "cpu  " + after + "cpu0 " + after + "cpu1 " + after + "cpu2 " + after + REST);
            List<Cpu> cpus = reader.read(scan).cpus();
            assertEquals(List.of("0", "1", "2"), cpus.stream().map(Cpu::id).toList());
            assertEquals(
                    List.of(1.0, Double.NaN, 1.0), cpus.stream().map(Cpu::busy).toList());
        }
    }

    @Test
    void knowsNothingWithoutTheFile() {
        try (var reader = new StatReader(new Tree(root).file("stat"))) {
            assertEquals(List.of(), reader.read(scan).cpus());
            assertEquals(Double.NaN, reader.read(scan).all().busy());
        }
    }
}
