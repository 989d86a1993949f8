package io.hostler.core.metric;

/// Makes a [Cpu] of a line of `/proc/stat` and of the one before.
final class CpuShares {

    private CpuShares() {}

    static Cpu since(Cpu before, String id, Scan scan) {
        return with(
                before,
                new Cpu(
                        id,
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        scan.number(),
                        Double.NaN,
                        Double.NaN));
    }

    private static Cpu with(Cpu before, Cpu now) {
        double all = total(now) - total(before);
        if (total(before) == 0 || all <= 0) {
            return now;
        }
        // The kernel lets idle and iowait run backwards now and then.
        double waiting = Math.max(0, now.iowait() - before.iowait()) / all;
        double rest = Math.max(0, now.idle() - before.idle() + now.steal() - before.steal()) / all;
        return new Cpu(
                now.id(),
                now.user(),
                now.nice(),
                now.system(),
                now.idle(),
                now.iowait(),
                now.irq(),
                now.softirq(),
                now.steal(),
                now.guest(),
                now.guestNice(),
                Math.clamp(1 - waiting - rest, 0, 1),
                Math.clamp(waiting, 0, 1));
    }

    /// Guests are counted in user and nice already.
    private static long total(Cpu cpu) {
        return cpu.user()
                + cpu.nice()
                + cpu.system()
                + cpu.idle()
                + cpu.iowait()
                + cpu.irq()
                + cpu.softirq()
                + cpu.steal();
    }
}
