package io.hostler.core.metric;

import io.hostler.core.metric.HostSample.Conntrack;
import io.hostler.core.metric.HostSample.Kernel;
import io.hostler.core.metric.HostSample.Load;
import io.hostler.core.metric.HostSample.OpenFiles;
import io.hostler.core.metric.NetworkDevice.Received;
import io.hostler.core.metric.NetworkDevice.Transmitted;
import io.hostler.core.metric.Pressure.Stall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A sample for tests, with every part there is.
final class Samples {

    private Samples() {}

    static HostSample sample() {
        return new HostSample(
                Instant.parse("2026-11-21T10:00:00.250Z"),
                new Uname("Linux", "6.1.0", "#1 SMP", "x86_64", "db1", "(none)"),
                new Cpu("all", 101, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.5, 0.25),
                List.of(new Cpu("0", 101, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0.5, 0.25)),
                new Load(1.5, 2.5, 3.5),
                new Readings(
                        List.of("MemTotal", "MemAvailable", "SwapTotal", "SwapFree", "Active(anon)", "HugePages_Free"),
                        new long[] {1000, 250, 100, 90, 11, 12}),
                new Readings(List.of("pgpgin"), new long[] {13}),
                new Kernel(14, 15, 16, 17, 18, 19),
                List.of(new Disk("vda", 15, 1, 2, 3, 4004, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0.4, 0.01)),
                List.of(
                        new FileSystem("/dev/vda", "/", "ext4", false, false, 100, 30, 10, 8, 2),
                        new FileSystem("server:/x", "/net", "nfs4", false, true, 0, 0, 0, 0, 0)),
                List.of(device("lo", false, Double.NaN, Double.NaN), device("eth0", true, 100, 200)),
                new Readings(List.of("Tcp_CurrEstab"), new long[] {7}),
                new Readings(List.of("sockets_used", "TCP_inuse", "TCP_mem"), new long[] {20, 21, 2}),
                new OpenFiles(1, 100),
                Optional.of(new Pressure(new Stall(1_000_001, 0, 0.1), new Stall(2, 3, 0.2), new Stall(4, 5, 0.3))),
                Optional.of(new Clock(
                        true, 64, 0.000001, 1.5, 16, 16, 2, 0.01, 37, new Clock.Pulse(0, 0, 0, 0, 1, 2, 3, 4))),
                Optional.of(new Conntrack(22, 23)));
    }

    private static NetworkDevice device(String name, boolean up, double rx, double tx) {
        return new NetworkDevice(
                name, up, new Received(1, 2, 3, 4, 5, 6, 7, 8), new Transmitted(9, 10, 11, 12, 13, 14, 15, 16), rx, tx);
    }
}
