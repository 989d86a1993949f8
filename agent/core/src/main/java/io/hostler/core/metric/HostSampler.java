package io.hostler.core.metric;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Takes samples of a Linux host. It forks nothing, lists no processes, keeps its descriptors, and never waits for a
/// file system: those are looked at every 15 s in a thread of their own and are absent from the first samples.
///
/// For one thread.
public final class HostSampler implements Closeable {

    static final Duration FILE_SYSTEMS_EVERY = Duration.ofSeconds(15);
    static final Duration FILE_SYSTEM_DEADLINE = Duration.ofSeconds(5);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final FileSystems fileSystems;
    private final Supplier<Optional<Clock>> clock;
    private final Scan scan = new Scan();
    private final UnameReader uname;
    private final StatReader stat;
    private final DiskReader disks;
    private final NetworkReader networks;
    private final PressureReader pressure;
    private final SmallReaders small;
    private final Tables tables;
    private long before;

    HostSampler(
            Path proc,
            Path sys,
            InstantSource wall,
            LongSupplier nanos,
            FileSystems fileSystems,
            Supplier<Optional<Clock>> clock) {
        this.wall = wall;
        this.nanos = nanos;
        this.fileSystems = fileSystems;
        this.clock = clock;
        uname = new UnameReader(proc);
        stat = new StatReader(new KernelFile(proc.resolve("stat")));
        disks = new DiskReader(new KernelFile(proc.resolve("diskstats")));
        networks = new NetworkReader(new KernelFile(proc.resolve("net/dev")), new LinkStates(sys));
        pressure = new PressureReader(proc);
        small = new SmallReaders(proc);
        tables = new Tables(proc);
        before = nanos.getAsLong();
    }

    /// Opens this host's `/proc` and `/sys`, and binds the two native calls (some 50 ms, so not on the way to the
    /// first answer).
    ///
    /// @param wall the clock that stamps samples
    /// @param nanos elapsed time, ns
    public static HostSampler local(InstantSource wall, LongSupplier nanos) {
        return at(Path.of("/proc"), Path.of("/sys"), wall, nanos);
    }

    static HostSampler at(Path proc, Path sys, InstantSource wall, LongSupplier nanos) {
        Optional<Libc> libc = Libc.bind();
        Space.Source space = libc.map(Space::of).orElse(Space::withoutInodes);
        var mounts = new Mounts(proc);
        var fileSystems = new FileSystems(mounts::read, space, FILE_SYSTEMS_EVERY, FILE_SYSTEM_DEADLINE, nanos);
        Supplier<Optional<Clock>> clock = libc.map(ClockReader::new)
                .<Supplier<Optional<Clock>>>map(r -> r::read)
                .orElse(Optional::empty);
        return new HostSampler(proc, sys, wall, nanos, fileSystems, clock);
    }

    /// Takes a sample: about 0.2 ms.
    public HostSample sample() {
        long now = nanos.getAsLong();
        double seconds = (now - before) / 1e9;
        before = now;
        var cpu = stat.read(scan);
        return new HostSample(
                wall.instant(),
                uname.read(scan),
                cpu.all(),
                cpu.cpus(),
                small.load(scan),
                tables.memory(scan),
                tables.vmstat(scan),
                cpu.kernel(),
                disks.read(scan, seconds * 1000),
                fileSystems.latest(),
                networks.read(scan, seconds),
                tables.netstat(scan),
                tables.sockstat(scan),
                small.openFiles(scan),
                pressure.read(scan, seconds),
                clock.get(),
                small.conntrack(scan));
    }

    /// Closes the descriptors.
    @Override
    public void close() {
        uname.close();
        stat.close();
        disks.close();
        networks.close();
        pressure.close();
        small.close();
        tables.close();
    }
}
