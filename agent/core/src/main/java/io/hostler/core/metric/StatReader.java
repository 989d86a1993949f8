package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hostler.core.metric.HostSample.Kernel;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

/// Reads `/proc/stat`: CPU ticks and the kernel's counts. Remembers the ticks before, for the shares.
final class StatReader implements Closeable {

    private static final byte[] CPU = word("cpu");
    private static final byte[] INTR = word("intr ");
    private static final byte[] CTXT = word("ctxt ");
    private static final byte[] BTIME = word("btime ");
    private static final byte[] FORKS = word("processes ");
    private static final byte[] RUNNING = word("procs_running ");
    private static final byte[] BLOCKED = word("procs_blocked ");
    private static final List<byte[]> COUNTS = List.of(INTR, CTXT, BTIME, FORKS, RUNNING, BLOCKED);

    /// @param all the sum over all CPUs
    /// @param cpus each CPU
    /// @param kernel the counts
    record Stat(Cpu all, List<Cpu> cpus, Kernel kernel) {

        private static final Stat NONE = new Stat(
                new Cpu("all", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN),
                List.of(),
                new Kernel(0, 0, 0, 0, 0, 0));
    }

    private final KernelFile file;
    private final DeviceNames names = new DeviceNames(_ -> true);
    private Stat before = Stat.NONE;

    StatReader(KernelFile file) {
        this.file = file;
    }

    Stat read(Scan scan) {
        if (!file.read(scan)) {
            return Stat.NONE;
        }
        var cpus = new ArrayList<Cpu>(before.cpus().size() + 1);
        while (scan.take(CPU)) {
            cpus.add(cpu(scan, cpus.size()));
            scan.line();
        }
        Cpu all = cpus.isEmpty() ? Stat.NONE.all() : cpus.removeFirst();
        before = new Stat(all, List.copyOf(cpus), counts(scan));
        return before;
    }

    private Cpu cpu(Scan scan, int line) {
        int from = scan.position();
        String name = names.at(line, scan, from, scan.word(' '));
        String id = name.isEmpty() ? "all" : name;
        return CpuShares.since(previous(id, line - 1), id, scan);
    }

    private Cpu previous(String id, int index) {
        if (index < 0) {
            return before.all();
        }
        return Previous.of(before.cpus(), index, id, Cpu::id).orElse(Stat.NONE.all());
    }

    private static Kernel counts(Scan scan) {
        var found = new long[COUNTS.size()];
        while (!scan.done()) {
            for (int i = 0; i < found.length; i++) {
                if (scan.take(COUNTS.get(i))) {
                    found[i] = scan.number();
                }
            }
            scan.line();
        }
        return new Kernel(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    private static byte[] word(String text) {
        return text.getBytes(US_ASCII);
    }

    @Override
    public void close() {
        file.close();
    }
}
