package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.metric.HostSample.Conntrack;
import io.hostler.core.metric.HostSample.Load;
import io.hostler.core.metric.HostSample.OpenFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HostSamplerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path proc;

    @TempDir
    Path sys;

    private HostSampler sampler() {
        return HostSampler.at(proc, sys, InstantSource.fixed(NOW), nanos::get);
    }

    @Test
    void readsATree() {
        new Tree(proc)
                .with("loadavg", "0.07 1.19 22.10 1/84 5089\n")
                .with("sys/fs/file-nr", "378\t0\t2466186\n")
                .with("sys/net/netfilter/nf_conntrack_count", "3\n")
                .with("sys/net/netfilter/nf_conntrack_max", "262144\n")
                .with("sys/kernel/ostype", "Linux\n")
                .with("sys/kernel/osrelease", "6.1.0\n")
                .with("sys/kernel/version", "#1 SMP\n")
                .with("sys/kernel/arch", "aarch64\n")
                .with("sys/kernel/hostname", "db1\n")
                .with("sys/kernel/domainname", "(none)\n")
                .with("net/netstat", "TcpExt: SyncookiesSent TW ListenDrops\nTcpExt: 1 2 3\n")
                .with("net/snmp", "Tcp: RtoAlgorithm CurrEstab\nTcp: 1 9\n")
                .with("net/snmp6", "Ip6InReceives   \t4\nUdp6InErrors   \t5\nUdpLite6InErrors  \t6\n")
                .with("net/sockstat", "TCP: inuse 1\n")
                .with("net/sockstat6", "TCP6: inuse 2\n")
                .with("vmstat", "pgpgin 1\npgfree 2\npgmajfault 3\noom_kill 4\n");
        try (var sampler = sampler()) {
            HostSample sample = sampler.sample();
            assertEquals(NOW, sample.at());
            assertEquals(new Load(0.07, 1.19, 22.10), sample.load());
            assertEquals(new OpenFiles(378, 2466186), sample.openFiles());
            assertEquals(Optional.of(new Conntrack(3, 262144)), sample.conntrack());
            assertEquals(new Uname("Linux", "6.1.0", "#1 SMP", "aarch64", "db1", "(none)"), sample.uname());
            assertEquals(
                    "TcpExt_SyncookiesSent=1, TcpExt_ListenDrops=3, Tcp_CurrEstab=9, Udp6_InErrors=5,"
                            + " UdpLite6_InErrors=6",
                    sample.netstat().toString());
            assertEquals("TCP_inuse=1, TCP6_inuse=2", sample.sockstat().toString());
            assertEquals("pgpgin=1, pgmajfault=3, oom_kill=4", sample.vmstat().toString());
        }
    }

    @Test
    void samplesAHostThatTellsNothing() {
        try (var sampler = sampler()) {
            HostSample sample = sampler.sample();
            assertEquals(List.of(), sample.cpus());
            assertEquals(List.of(), sample.disks());
            assertEquals(List.of(), sample.networks());
            assertEquals(Optional.empty(), sample.pressure());
            assertEquals(0, sample.memoryUsed());
            assertEquals(0, sample.swapUsed());
            assertEquals(0, sample.openFiles().used());
        }
    }

    @Test
    void findsTheFileSystemsOfTheFirstProcess() {
        new Tree(proc).with("1/mounts", "/dev/vda " + proc + " ext4 rw 0 0\n").with("self/mounts", "");
        try (var sampler = sampler()) {
            FileSystem found = await(sampler);
            assertEquals("/dev/vda", found.device());
            assertTrue(
                    found.size() >= found.free() && found.free() >= found.avail() && found.avail() > 0,
                    found::toString);
        }
    }

    @Test
    void fallsBackToOurOwnMounts() {
        new Tree(proc).with("self/mounts", "/dev/vdb /no/such/place ext4 rw 0 0\n");
        try (var sampler = sampler()) {
            assertEquals(new Mount("/dev/vdb", "/no/such/place", "ext4", false).failed(), await(sampler));
        }
    }

    private static FileSystem await(HostSampler sampler) {
        while (sampler.sample().fileSystems().isEmpty()) {
            Thread.onSpinWait();
        }
        return sampler.sample().fileSystems().getFirst();
    }

    @Test
    void samplesThisHost() {
        try (var sampler = HostSampler.local(InstantSource.system(), System::nanoTime)) {
            sampler.sample();
            HostSample sample = sampler.sample();
            assertFalse(sample.cpus().isEmpty());
            assertTrue(sample.memoryAvailable() > 0 && sample.memoryUsed() < 1);
            assertTrue(sample.clock().orElseThrow().tick() > 0, "adjtimex");
        }
    }
}
