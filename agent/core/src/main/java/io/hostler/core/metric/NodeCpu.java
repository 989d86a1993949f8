package io.hostler.core.metric;

import static io.hostler.core.metric.Text.Unit.HUNDREDTHS;

import java.util.List;
import java.util.function.ToLongFunction;

/// CPU metrics as node_exporter 1.5 names them (`collector/cpu_linux.go`).
final class NodeCpu {

    private record Mode(String name, ToLongFunction<Cpu> ticks) {}

    private static final Family SECONDS =
            Family.counter("node_cpu_seconds_total", "Seconds the CPUs spent in each mode.");
    private static final Family GUEST =
            Family.counter("node_cpu_guest_seconds_total", "Seconds the CPUs spent in guests (VMs) for each mode.");

    private static final List<Mode> MODES = List.of(
            new Mode("user", Cpu::user),
            new Mode("nice", Cpu::nice),
            new Mode("system", Cpu::system),
            new Mode("idle", Cpu::idle),
            new Mode("iowait", Cpu::iowait),
            new Mode("irq", Cpu::irq),
            new Mode("softirq", Cpu::softirq),
            new Mode("steal", Cpu::steal));
    private static final List<Mode> GUEST_MODES =
            List.of(new Mode("user", Cpu::guest), new Mode("nice", Cpu::guestNice));

    private NodeCpu() {}

    static void write(Text out, List<Cpu> cpus) {
        if (!cpus.isEmpty()) {
            write(out, SECONDS, MODES, cpus);
            write(out, GUEST, GUEST_MODES, cpus);
        }
    }

    /// A tick is a hundredth of a second: see [Cpu#TICKS_PER_SECOND].
    private static void write(Text out, Family family, List<Mode> modes, List<Cpu> cpus) {
        out.add(family.header());
        for (Cpu cpu : cpus) {
            for (Mode mode : modes) {
                byte[] labels = Family.labels("cpu", cpu.id(), "mode", mode.name());
                family.line(out, labels, mode.ticks().applyAsLong(cpu), HUNDREDTHS);
            }
        }
    }
}
