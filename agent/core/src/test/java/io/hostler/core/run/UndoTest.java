package io.hostler.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hostler.api.Attributes;
import io.hostler.api.Outcome;
import io.hostler.api.TaskException;
import io.hostler.core.run.NoteTask.Note;
import io.hostler.testkit.FakeHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoTest {

    private final FakeHost host = new FakeHost().with("/a", "old", Attributes.file("app", "app", "0600"));
    private final MemoryRunLog log = new MemoryRunLog();
    private final Undo undo = new Undo(_ -> host, log);

    @Test
    void takesTheLatestBackFirst() {
        var before = host.snapshot();
        run("one", "/a", "new");
        run("two", "/a", "newer");
        run("three", "/b", "refused");
        assertEquals(Optional.empty(), undo.all());
        assertEquals(before, host.snapshot());
        assertEquals(List.of("Intent", "Made", "Intent", "Made", "Intent", "Undone", "Undone"), log.kinds());
    }

    @Test
    void leavesAloneWhatOtherHandsChangedMeanwhile() {
        run("one", "/a", "new");
        host.with("/a", "by other hands");
        assertEquals(
                "/a: is neither as before nor as after; set it by hand, then close",
                undo.all().map(TaskException::getMessage).orElseThrow());
        assertEquals("by other hands", host.files().text(Path.of("/a")).orElseThrow());
    }

    @Test
    void isNotPossibleOnceAChangeIsFinal() {
        run("one", "/a", "final");
        assertFalse(undo.possible());
    }

    private void run(String id, String file, String text) {
        var step = new BoundStep<>(id, new NoteTask(), Note.of(file, text));
        Outcome outcome = new StepRunner(host, log).run(step);
        undo.remember(step, outcome);
    }
}
