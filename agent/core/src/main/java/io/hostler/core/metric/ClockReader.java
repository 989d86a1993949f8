package io.hostler.core.metric;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Asks the kernel how well its clock is kept: `adjtimex(2)` with no mode, which only reads and needs no privilege.
/// Scaled as node_exporter 1.5 does (`collector/timex.go`). One thread uses it.
final class ClockReader {

    private static final int SIZE = 208;
    private static final int TIME_ERROR = 5;
    private static final int STA_NANO = 0x2000;
    private static final double MICRO = 1e6;
    private static final double NANO = 1e9;
    private static final double PPM_16 = 1e6 * 65536;

    private final Libc libc;
    private final MemorySegment timex = Arena.ofAuto().allocate(SIZE, Long.BYTES);

    ClockReader(Libc libc) {
        this.libc = libc;
    }

    Optional<Clock> read() {
        timex.fill((byte) 0);
        int state = libc.adjtimex(timex);
        return state < 0 ? Optional.empty() : Optional.of(clock(timex, state));
    }

    static Clock clock(MemorySegment t, int state) {
        int status = t.get(JAVA_INT, 40);
        double unit = (status & STA_NANO) == 0 ? MICRO : NANO;
        return new Clock(
                state != TIME_ERROR,
                status,
                t.get(JAVA_LONG, 8) / unit,
                1 + t.get(JAVA_LONG, 16) / PPM_16,
                t.get(JAVA_LONG, 24) / MICRO,
                t.get(JAVA_LONG, 32) / MICRO,
                t.get(JAVA_LONG, 48),
                t.get(JAVA_LONG, 88) / MICRO,
                t.get(JAVA_INT, 160),
                pulse(t, unit));
    }

    private static Clock.Pulse pulse(MemorySegment t, double unit) {
        return new Clock.Pulse(
                t.get(JAVA_LONG, 96) / PPM_16,
                t.get(JAVA_LONG, 104) / unit,
                t.get(JAVA_INT, 112),
                t.get(JAVA_LONG, 120) / PPM_16,
                t.get(JAVA_LONG, 128),
                t.get(JAVA_LONG, 136),
                t.get(JAVA_LONG, 144),
                t.get(JAVA_LONG, 152));
    }
}
