package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.hostler.core.metric.Pressure.Stall;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;

/// Reads `/proc/pressure/{cpu,memory,io}`.
final class PressureReader implements Closeable {

    private static final byte[] FULL = "full".getBytes(US_ASCII);
    private static final byte[] TOTAL = "total=".getBytes(US_ASCII);

    private final KernelFile cpu;
    private final KernelFile memory;
    private final KernelFile io;
    private Optional<Pressure> before = Optional.empty();

    PressureReader(Path proc) {
        cpu = new KernelFile(proc.resolve("pressure/cpu"));
        memory = new KernelFile(proc.resolve("pressure/memory"));
        io = new KernelFile(proc.resolve("pressure/io"));
    }

    /// Empty when the kernel has no PSI, or has it switched off.
    ///
    /// @param elapsedSeconds since the read before
    Optional<Pressure> read(Scan scan, double elapsedSeconds) {
        if (!cpu.read(scan)) {
            before = Optional.empty();
            return before;
        }
        Stall onCpu = stall(scan, before.map(Pressure::cpu), elapsedSeconds);
        Stall onMemory = read(memory, scan, before.map(Pressure::memory), elapsedSeconds);
        Stall onIo = read(io, scan, before.map(Pressure::io), elapsedSeconds);
        before = Optional.of(new Pressure(onCpu, onMemory, onIo));
        return before;
    }

    private static Stall read(KernelFile file, Scan scan, Optional<Stall> before, double elapsedSeconds) {
        return file.read(scan) ? stall(scan, before, elapsedSeconds) : new Stall(0, 0, Double.NaN);
    }

    private static Stall stall(Scan scan, Optional<Stall> before, double elapsedSeconds) {
        long some = total(scan);
        scan.line();
        long full = scan.take(FULL) ? total(scan) : 0;
        double share = before.map(then -> (some - then.someMicros()) / (elapsedSeconds * 1e6))
                .orElse(Double.NaN);
        return new Stall(some, full, Math.clamp(share, 0, 1));
    }

    private static long total(Scan scan) {
        while (!scan.endOfLine() && !scan.take(TOTAL)) {
            scan.word(' ');
        }
        return scan.number();
    }

    @Override
    public void close() {
        cpu.close();
        memory.close();
        io.close();
    }
}
