package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SeriesHistoryTest {

    private static final Map<String, String> NONE = Map.of();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double GAP = Double.NaN;

    private final AtomicLong nanos = new AtomicLong(-7_000_000_000L);
    private final SeriesHistory history = new SeriesHistory(nanos::get, SECOND);

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    /// One value a second; time stands at the last one.
    private void add(String name, double... values) {
        for (double value : values) {
            pass(1);
            history.add(name, NONE, value, SECOND);
        }
    }

    private record Case(
            String says, List<Double> values, BiFunction<SeriesHistory, Duration, OptionalDouble> ask, double answer) {}

    private static final double UNKNOWN = Double.NEGATIVE_INFINITY;

    static final List<Case> CASES = List.of(
            new Case("last", List.of(1.0, 2.0, 3.0), (h, _) -> h.last("x", NONE), 3),
            new Case("avg", List.of(1.0, 2.0, 3.0, 6.0), (h, w) -> h.avg("x", NONE, w), 3),
            new Case("avg of the window only", List.of(99.0, 1.0, 2.0, 3.0, 6.0), (h, w) -> h.avg("x", NONE, w), 3),
            new Case("avg without the gaps", List.of(1.0, GAP, 3.0, GAP), (h, w) -> h.avg("x", NONE, w), 2),
            new Case("avg of less than half", List.of(1.0), (h, w) -> h.avg("x", NONE, w), UNKNOWN),
            new Case("half is enough", List.of(1.0, 3.0), (h, w) -> h.avg("x", NONE, w), 2),
            new Case("min", List.of(4.0, 2.0, 3.0, 6.0), (h, w) -> h.min("x", NONE, w), 2),
            new Case("max", List.of(4.0, 2.0, 6.0, 3.0), (h, w) -> h.max("x", NONE, w), 6),
            new Case("median", List.of(4.0, 1.0, 2.0, 3.0), (h, w) -> h.quantile(0.5, "x", NONE, w), 2.5),
            new Case("greatest", List.of(4.0, 1.0, 2.0, 3.0), (h, w) -> h.quantile(1, "x", NONE, w), 4),
            new Case("rate", List.of(10.0, 12.0, 14.0, 16.0), (h, w) -> h.rate("x", NONE, w), 2),
            new Case("rate over a gap", List.of(10.0, GAP, 14.0, 16.0), (h, w) -> h.rate("x", NONE, w), 2),
            new Case("increase", List.of(10.0, 12.0, 14.0, 16.0), (h, w) -> h.increase("x", NONE, w), 6),
            new Case("a counter that began anew", List.of(10.0, 12.0, 3.0, 4.0), (h, w) -> h.increase("x", NONE, w), 6),
            new Case("predict", List.of(1.0, 2.0, 3.0, 4.0), (h, w) -> h.predict("x", NONE, w, w), 8),
            new Case(
                    "predict as far as the window", List.of(4.0, 3.0, 2.0, 1.0), (h, w) -> h.predict("x", NONE, w), -3),
            new Case("predict what stands still", List.of(5.0, 5.0, 5.0, 5.0), (h, w) -> h.predict("x", NONE, w), 5),
            new Case("another name", List.of(1.0, 2.0, 3.0), (h, w) -> h.avg("y", NONE, w), UNKNOWN));

    @ParameterizedTest
    @FieldSource("CASES")
    void answers(Case c) {
        add("x", c.values().stream().mapToDouble(v -> v).toArray());
        assertEquals(c.answer(), c.ask().apply(history, Duration.ofSeconds(4)).orElse(UNKNOWN), 1e-9, c.says());
    }

    @Test
    void isUnknownWhenStale() {
        add("x", 1, 2, 3, 4);
        pass(3);
        assertEquals(OptionalDouble.of(4), history.last("x", NONE));
        pass(1);
        assertEquals(OptionalDouble.empty(), history.last("x", NONE));
        assertEquals(OptionalDouble.empty(), history.avg("x", NONE, Duration.ofSeconds(4)));
        add("x", 9);
        assertEquals(OptionalDouble.of(9), history.last("x", NONE));
        assertEquals(OptionalDouble.empty(), history.avg("x", NONE, Duration.ofSeconds(4)), "one of four");
    }

    @Test
    void keepsTenMinutes() {
        add("x", IntStream.rangeClosed(1, 2000).asDoubleStream().toArray());
        assertEquals(OptionalDouble.of(1401), history.min("x", NONE, Duration.ofMinutes(10)));
        assertEquals(OptionalDouble.of(1401), history.min("x", NONE, Duration.ofMinutes(15)), "two thirds of it");
        assertEquals(OptionalDouble.empty(), history.min("x", NONE, Duration.ofMinutes(21)));
        pass(100_000);
        add("x", 1);
        assertEquals(OptionalDouble.of(1), history.last("x", NONE));
    }

    @Test
    void aSlowSeriesHasItsOwnPace() {
        Duration step = Duration.ofSeconds(15);
        for (int i = 1; i <= 4; i++) {
            pass(15);
            history.add("app:total", NONE, i * 30, step);
        }
        assertEquals(OptionalDouble.of(2), history.rate("app:total", NONE, Duration.ofMinutes(1)));
    }

    @Test
    void findsSeriesByTheLabelsGiven() {
        history.add("f", Map.of("mountpoint", "/", "device", "vda"), 1, SECOND);
        assertEquals(OptionalDouble.of(1), history.last("f", NONE));
        assertEquals(OptionalDouble.of(1), history.last("f", Map.of("mountpoint", "/")));
        assertEquals(OptionalDouble.empty(), history.last("f", Map.of("mountpoint", "/srv")));
        history.add("f", Map.of("mountpoint", "/srv", "device", "vda"), 2, SECOND);
        assertEquals(OptionalDouble.of(2), history.last("f", Map.of("mountpoint", "/srv")));
        assertEquals(OptionalDouble.empty(), history.last("f", Map.of("device", "vda")), "which of both?");
    }

    @Test
    void isBoundedAndMakesRoomForTheLiving() {
        for (int i = 0; i < SeriesHistory.MAX_SERIES; i++) {
            history.add("s" + i, NONE, i, SECOND);
        }
        history.add("late", NONE, 1, SECOND);
        assertEquals(OptionalDouble.empty(), history.last("late", NONE));
        assertEquals(OptionalDouble.of(0), history.last("s0", NONE));
        pass(601);
        history.add("late", NONE, 1, SECOND);
        assertEquals(OptionalDouble.of(1), history.last("late", NONE));
    }

    @Test
    void keepsWhatRulesAskOf() {
        HostSample sample = Samples.sample();
        history.add(sample);
        Map<String, String> root = Map.of("mountpoint", "/");
        Map<String, String> disk = Map.of("device", "vda");
        Map<String, String> eth0 = Map.of("device", "eth0");
        record Row(String name, Map<String, String> labels, double value) {}
        List<Row> rows = List.of(
                new Row("cpu.busy", NONE, 0.5),
                new Row("cpu.iowait", NONE, 0.25),
                new Row("load.one", NONE, 1.5),
                new Row("load.five", NONE, 2.5),
                new Row("load.fifteen", NONE, 3.5),
                new Row("memory.used", NONE, 0.75),
                new Row("memory.available", NONE, 250),
                new Row("swap.used", NONE, 0.1),
                new Row("filesystem.used", root, 0.875),
                new Row("filesystem.avail", root, 10),
                new Row("filesystem.files_used", root, 0.75),
                new Row("disk.busy", disk, 0.4),
                new Row("disk.latency", disk, 0.01),
                new Row("net.rx", eth0, 100),
                new Row("net.tx", eth0, 200),
                new Row("tcp.established", NONE, 7),
                new Row("fd.used", NONE, 0.01),
                new Row("psi.cpu", NONE, 0.1),
                new Row("psi.memory", NONE, 0.2),
                new Row("psi.io", NONE, 0.3));
        for (Row row : rows) {
            assertEquals(row.value(), history.last(row.name(), row.labels()).orElse(UNKNOWN), 1e-9, row.name());
        }
    }

    @Test
    void namesTheSeriesOfTheHost() {
        var found = new TreeMap<String, String>();
        HostSeries.of(Samples.sample(), (name, labels, _) -> found.put(name, String.join(",", labels.keySet())));
        assertEquals(new TreeMap<>(SeriesHistory.HOST_SERIES), found);
    }

    @Test
    void aFileSystemThatFailedIsUnknown() {
        history.add(Samples.sample());
        assertEquals(OptionalDouble.empty(), history.last("filesystem.used", Map.of("mountpoint", "/net")));
    }
}
