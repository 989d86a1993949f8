package io.hostler.core.metric;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/// Remembers the newest 600 values of each series (10 min at 1 s) and answers what rules ask. From any thread.
///
/// Bounded: 256 series of 4.9 kB, 1.3 MB at most; a host with a disk, two file systems and two network devices has 30,
/// so 150 kB. When it is full, a series that was quiet for 10 min makes room, else the new one is refused.
///
/// Every answer is empty, "unknown", when the series is unknown, was quiet for more than three steps, or has fewer
/// values than half of what the window should have. Labels choose a series by the labels given: none are needed where
/// only one series has the name; where several fit, the answer is unknown.
public final class SeriesHistory {

    /// The most series that are kept.
    public static final int MAX_SERIES = 256;

    /// The series of the host, by name, with the label that each of them has (none where it is empty).
    ///
    /// `cpu.busy`, `cpu.iowait`, `memory.used`, `swap.used`, `filesystem.used`,
    /// `filesystem.files_used`, `disk.busy`, `fd.used` and `psi.*` are parts, 0..1;
    /// `memory.available` and `filesystem.avail` bytes; `disk.latency` seconds; `net.rx` and
    /// `net.tx` bytes a second; `load.*` and `tcp.established` numbers.
    public static final Map<String, String> HOST_SERIES = HostSeries.LABELS;

    private static final System.Logger LOG = System.getLogger(SeriesHistory.class.getName());
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private final Duration step;
    private final Map<String, Map<Map<String, String>, Ring>> series = new HashMap<>();
    private int size;
    private boolean told;

    /// Creates an empty history.
    ///
    /// @param nanos elapsed time, ns; wall clocks jump
    /// @param step the pace of host samples, such as 1 s
    public SeriesHistory(LongSupplier nanos, Duration step) {
        this.nanos = nanos;
        this.step = step;
    }

    /// Keeps the series of a host sample, taken now, under the names of [#HOST_SERIES].
    public void add(HostSample sample) {
        HostSeries.of(sample, (name, labels, value) -> add(name, labels, value, step));
    }

    /// Keeps a value, taken now; NaN is ignored.
    ///
    /// @param step how often this series gets a value; fixed by the first one
    public synchronized void add(String name, Map<String, String> labels, double value, Duration step) {
        if (!Double.isNaN(value)) {
            ring(name, labels, step).ifPresent(ring -> ring.add(now(), value));
        }
    }

    private Optional<Ring> ring(String name, Map<String, String> labels, Duration step) {
        Map<Map<String, String>, Ring> named = series.computeIfAbsent(name, _ -> new HashMap<>());
        Ring known = named.get(labels);
        if (known != null) {
            return Optional.of(known);
        }
        if (size >= MAX_SERIES && !makeRoom()) {
            return refused(name, labels);
        }
        var ring = new Ring(step);
        series.computeIfAbsent(name, _ -> new HashMap<>()).put(Map.copyOf(labels), ring);
        size++;
        return Optional.of(ring);
    }

    private Optional<Ring> refused(String name, Map<String, String> labels) {
        if (!told) {
            LOG.log(Level.WARNING, "metrics: {0} series are kept, so {1}{2} is not", MAX_SERIES, name, labels);
            told = true;
        }
        return Optional.empty();
    }

    private boolean makeRoom() {
        long now = now();
        int before = size;
        series.values().forEach(named -> named.values().removeIf(ring -> ring.quietFor(now, QUIET)));
        series.values().removeIf(Map::isEmpty);
        size = series.values().stream().mapToInt(Map::size).sum();
        return size < before;
    }

    /// The newest value.
    public OptionalDouble last(String name, Map<String, String> labels) {
        return window(name, labels, Duration.ZERO).last();
    }

    /// The mean over a window.
    public OptionalDouble avg(String name, Map<String, String> labels, Duration window) {
        return window(name, labels, window).avg();
    }

    /// The least value of a window.
    public OptionalDouble min(String name, Map<String, String> labels, Duration window) {
        return window(name, labels, window).min();
    }

    /// The greatest value of a window.
    public OptionalDouble max(String name, Map<String, String> labels, Duration window) {
        return window(name, labels, window).max();
    }

    /// How much a counter grew in a window, a second; one that went back began anew at 0.
    public OptionalDouble rate(String name, Map<String, String> labels, Duration window) {
        return window(name, labels, window).rate();
    }

    /// How much a counter grew in a window, as seen: nothing is extrapolated to the window's ends.
    public OptionalDouble increase(String name, Map<String, String> labels, Duration window) {
        return window(name, labels, window).increase();
    }

    /// The value below which a part of a window's values lie.
    ///
    /// @param q the part, 0..1
    public OptionalDouble quantile(double q, String name, Map<String, String> labels, Duration window) {
        return window(name, labels, window).quantile(q);
    }

    /// What the value will be after another window, if it goes on as in this one.
    public OptionalDouble predict(String name, Map<String, String> labels, Duration window) {
        return predict(name, labels, window, window);
    }

    /// What the value will be `ahead` of now, on the straight line through the window (least squares).
    public OptionalDouble predict(String name, Map<String, String> labels, Duration window, Duration ahead) {
        return window(name, labels, window).predict(ahead.toMillis() / 1000.0);
    }

    private synchronized Window window(String name, Map<String, String> labels, Duration length) {
        return find(name, labels).map(ring -> ring.window(now(), length)).orElseGet(() -> new Window(0, 1));
    }

    private Optional<Ring> find(String name, Map<String, String> labels) {
        Map<Map<String, String>, Ring> named = series.getOrDefault(name, Map.of());
        Ring exact = named.get(labels);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Ring> fitting = named.entrySet().stream()
                .filter(entry -> entry.getKey().entrySet().containsAll(labels.entrySet()))
                .map(Map.Entry::getValue)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private long now() {
        return Math.floorDiv(nanos.getAsLong(), 1_000_000L);
    }
}
