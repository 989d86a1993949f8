package io.hostler.core.metric;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NativeCallsTest {

    private record Case(String says, int state, int status, double offset, boolean synced) {}

    static final List<Case> CASES = List.of(
            new Case("µs, synced", 0, 0x1, 0.25, true),
            new Case("ns, synced", 0, 0x2001, 0.00025, true),
            new Case("a leap second is synced", 1, 0x1, 0.25, true),
            new Case("TIME_ERROR is not", 5, 0x40, 0.25, false));

    @ParameterizedTest
    @FieldSource("CASES")
    void scalesTheClock(Case c) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(208, 8);
            timex.set(JAVA_LONG, 8, 250_000);
            timex.set(JAVA_LONG, 16, 65_536_000_000L);
            timex.set(JAVA_INT, 40, c.status());
            timex.set(JAVA_LONG, 88, 10_000);
            timex.set(JAVA_INT, 160, 37);
            Clock clock = ClockReader.clock(timex, c.state());
            assertEquals(c.offset(), clock.offset(), 1e-12, c.says());
            assertEquals(c.synced(), clock.synced(), c.says());
            assertEquals(2, clock.frequency());
            assertEquals(0.01, clock.tick());
            assertEquals(37, clock.tai());
        }
    }

    @Test
    void asksTheRealFileSystemAsTheJdkDoes(@TempDir Path folder) {
        Space.Source source = Space.of(Libc.bind().orElseThrow());
        Space ours = source.of(folder.toString()).orElseThrow();
        Space jdks = Space.withoutInodes(folder.toString()).orElseThrow();
        assertEquals(jdks.size(), ours.size());
        assertEquals(jdks.free(), ours.free(), jdks.size() * 0.01);
        assertEquals(jdks.avail(), ours.avail(), jdks.size() * 0.01);
        assertEquals(Optional.empty(), source.of("/no/such/place"));
        assertEquals(Optional.empty(), Space.withoutInodes("/no/such/place"));
    }

    @Test
    void findsThePageSize(@TempDir Path folder) {
        assertEquals(4096, PageSize.of(folder.resolve("missing")));
        long real = PageSize.of(Path.of("/proc/self/auxv"));
        assertEquals(1, Long.bitCount(real), "a power of two: " + real);
    }
}
