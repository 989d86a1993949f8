package io.hostler.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OtherProcessTest {

    @TempDir
    private Path state;

    @Test
    void namesTheProcessThatOwnsTheFolder() throws IOException {
        try (OtherProcess owner = OtherProcess.start(state)) {
            assertEquals("open", owner.line());
            var refused = assertThrows(StateLockedException.class, () -> Journal.open(state, InstantSource.system()));
            assertEquals(
                    state + " is owned by hostler agent, pid " + owner.pid() + "; ask that one, or stop it first",
                    refused.getMessage());
        }
    }

    @Test
    void keepsEachAcknowledgedRowWhenItsProcessIsKilled() throws IOException, InterruptedException {
        try (OtherProcess owner = OtherProcess.start(state)) {
            List<String> acknowledged = new ArrayList<>();
            assertEquals("open", owner.line());
            for (int i = 0; i < 50; i++) {
                acknowledged.add(owner.line());
            }
            acknowledged.addAll(owner.kill());
            try (Journal journal = Journal.open(state, InstantSource.system())) {
                Set<String> missing = new HashSet<>(acknowledged);
                journal.read(view -> view.list("SELECT key FROM guard_state", row -> row.text("key")))
                        .forEach(missing::remove);
                assertEquals(Set.of(), missing);
                assertTrue(acknowledged.size() >= 50);
            }
        }
    }
}
