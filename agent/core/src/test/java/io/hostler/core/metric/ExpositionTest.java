package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.metric.Text.Unit;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {

    private static final String TEXT = new String(new NodeNames(4096).text(Samples.sample()), UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# HELP node_cpu_seconds_total Seconds the CPUs spent in each mode.",
                "# TYPE node_cpu_seconds_total counter",
                "node_cpu_seconds_total{cpu=\"0\",mode=\"user\"} 1.01",
                "node_cpu_seconds_total{cpu=\"0\",mode=\"steal\"} 0.08",
                "node_cpu_guest_seconds_total{cpu=\"0\",mode=\"nice\"} 0.10",
                "node_memory_MemTotal_bytes 1000",
                "node_memory_Active_anon_bytes 11",
                "node_memory_HugePages_Free 12",
                "# TYPE node_vmstat_pgpgin untyped",
                "node_disk_read_time_seconds_total{device=\"vda\"} 4.004",
                "node_disk_read_bytes_total{device=\"vda\"} 1536",
                "node_disk_discarded_sectors_total{device=\"vda\"} 14",
                "node_filesystem_avail_bytes{device=\"/dev/vda\",fstype=\"ext4\",mountpoint=\"/\"} 10",
                "node_filesystem_device_error{device=\"/dev/vda\",fstype=\"ext4\",mountpoint=\"/\"} 0",
                "node_filesystem_device_error{device=\"server:/x\",fstype=\"nfs4\",mountpoint=\"/net\"} 1",
                "node_network_up{device=\"lo\"} 0",
                "node_network_up{device=\"eth0\"} 1",
                "node_network_transmit_carrier_total{device=\"eth0\"} 15",
                "# HELP node_netstat_Tcp_CurrEstab Statistic TcpCurrEstab.",
                "# HELP node_sockstat_sockets_used Number of IPv4 sockets in use.",
                "node_sockstat_TCP_mem 2",
                "node_sockstat_TCP_mem_bytes 8192",
                "node_load1 1.5",
                "node_time_seconds 1795255200.250",
                "node_pressure_cpu_waiting_seconds_total 1.000001",
                "node_timex_offset_seconds 1.0E-6",
                "node_timex_sync_status 1",
                "node_nf_conntrack_entries_limit 23",
                "node_uname_info{domainname=\"(none)\",machine=\"x86_64\",nodename=\"db1\",release=\"6.1.0\","
                        + "sysname=\"Linux\",version=\"#1 SMP\"} 1"
            })
    void writes(String line) {
        assertTrue(TEXT.lines().anyMatch(line::equals), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_network_receive_bytes_total{device=\"lo\"}",
                "node_filesystem_size_bytes{device=\"server:/x\"",
                "node_disk_flush_requests_total",
                "NaN"
            })
    void leavesOut(String text) {
        assertFalse(TEXT.contains(text), text);
    }

    @Test
    void writesASampleOnce() {
        var exposition = new Exposition();
        HostSample sample = Samples.sample();
        byte[] first = exposition.render(sample);
        assertSame(first, exposition.render(sample));
        assertNotSame(first, exposition.render(Samples.sample()));
    }

    @Test
    void escapesLabels() {
        assertEquals("{a=\"1\",b=\"x\\\\y\\\"z\\n\"}", new String(Family.labels("a", "1", "b", "x\\y\"z\n"), UTF_8));
    }

    private record Number(Consumer<Text> value, String text) {}

    static final List<Number> NUMBERS = List.of(
            new Number(t -> t.value(0, Unit.ONE), "0"),
            new Number(t -> t.value(-5, Unit.ONE), "-5"),
            new Number(t -> t.value(Long.MAX_VALUE, Unit.ONE), "9223372036854775807"),
            new Number(t -> t.value(0, Unit.HUNDREDTHS), "0.00"),
            new Number(t -> t.value(7, Unit.HUNDREDTHS), "0.07"),
            new Number(t -> t.value(12345, Unit.THOUSANDTHS), "12.345"),
            new Number(t -> t.value(-1, Unit.MILLIONTHS), "-0.000001"),
            new Number(t -> t.value(0.07), "0.07"),
            new Number(t -> t.value(16.0), "16"),
            new Number(t -> t.value(-2.0), "-2"),
            new Number(t -> t.value(1e300), "1.0E300"),
            new Number(t -> t.value(Double.NaN), "NaN"));

    @ParameterizedTest
    @FieldSource("NUMBERS")
    void writesNumbers(Number number) {
        var text = new Text();
        number.value().accept(text);
        assertEquals(number.text() + "\n", new String(text.toBytes(), UTF_8));
    }

    @Test
    void growsWithTheText() {
        var text = new Text();
        for (int i = 0; i < 100_000; i++) {
            text.value(i, Unit.ONE);
        }
        assertEquals(588_890, text.toBytes().length);
    }
}
