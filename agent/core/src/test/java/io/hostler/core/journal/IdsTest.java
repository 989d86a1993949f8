package io.hostler.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final long MILLIS = 0x0123_4567_89abL;

    @Test
    void areOfVersionSevenAndBeginWithTheTime() {
        UUID id = new Ids(() -> Instant.ofEpochMilli(MILLIS), new SplittableRandom(1)).uuidV7();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(MILLIS, id.getMostSignificantBits() >>> 16);
    }

    @Test
    void riseWhileTheClockStandsStillOrStepsBack() {
        Iterator<Long> millis =
                List.of(MILLIS, MILLIS, MILLIS - 5_000, MILLIS, MILLIS + 1).iterator();
        var ids = new Ids(() -> Instant.ofEpochMilli(millis.next()), new SplittableRandom(1));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(ids.next());
        }
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void riseWhenOneMillisecondHasMoreThanTheCounterHolds() {
        var ids = new Ids(() -> Instant.ofEpochMilli(MILLIS), new SplittableRandom(1));
        String last = "";
        for (int i = 0; i < 10_000; i++) {
            String next = ids.next();
            assertTrue(last.compareTo(next) < 0, last + " then " + next);
            last = next;
        }
    }
}
