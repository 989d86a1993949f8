package io.hostler.core.metric;

import java.io.Closeable;
import java.util.List;

/// Reads a kernel table of names and numbers. The names are learned once; then only numbers are parsed, and a
/// fingerprint of everything else tells when the kernel's table has changed and must be learned anew.
final class TableReader implements Closeable {

    private final KernelFile file;
    private final Layout.Learner learner;
    private Layout layout = new Layout(List.of());
    private List<String> names = List.of();
    private long known;

    TableReader(KernelFile file, Layout.Learner learner) {
        this.file = file;
        this.learner = learner;
    }

    Readings read(Scan scan) {
        if (!file.read(scan)) {
            return Readings.NONE;
        }
        int start = scan.position();
        long fingerprint = fingerprint(scan);
        if (fingerprint != known) {
            layout = learner.learn(scan.text());
            names = layout.names();
            known = fingerprint;
        }
        scan.rewind(start);
        return new Readings(names, values(scan));
    }

    private long[] values(Scan scan) {
        var values = new long[names.size()];
        int number = 0;
        int filled = 0;
        while (filled < values.length && toNumber(scan)) {
            long value = scan.number();
            Layout.Slot slot = layout.slot(number++);
            if (!slot.name().isEmpty()) {
                values[filled++] = value * slot.scale();
            }
        }
        return values;
    }

    private static boolean toNumber(Scan scan) {
        while (!scan.done()) {
            scan.whitespace();
            if (scan.atNumber()) {
                return true;
            }
            scan.word('\n');
        }
        return false;
    }

    private static long fingerprint(Scan scan) {
        long hash = 1;
        while (!scan.done()) {
            scan.whitespace();
            if (scan.atNumber()) {
                scan.number();
                hash = hash * 31 + 1;
            } else {
                hash = scan.hashWord(hash);
            }
        }
        return hash;
    }

    @Override
    public void close() {
        file.close();
    }
}
