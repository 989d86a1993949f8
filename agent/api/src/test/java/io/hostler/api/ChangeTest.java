package io.hostler.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Change CHANGE = Change.exact("/etc/motd", Value.text("old"), Value.text("new"), "rewritten");
    private static final Change FOR_EVER =
            new Change("/data", Value.text("old"), new Value.Absent(), new Reverse.None("the data is gone"), "emptied");

    @Test
    void reversesByChangingPlaces() {
        assertEquals(
                Optional.of(Change.exact("/etc/motd", Value.text("new"), Value.text("old"), "undo: rewritten")),
                CHANGE.reversed());
    }

    @Test
    void hasNoReverseWhenItCannotBeTakenBack() {
        assertEquals(Optional.empty(), FOR_EVER.reversed());
        assertThrows(IllegalArgumentException.class, () -> new Reverse.None(" "));
    }

    @Test
    void refusesWhatChangedSinceThePlan() {
        assertDoesNotThrow(() -> CHANGE.requireBefore(Value.text("old")));
        var error = assertThrows(TaskException.class, () -> CHANGE.requireBefore(Value.text("other")));
        assertEquals(ErrorCode.STALE, error.code());
        assertEquals("/etc/motd: changed since it was planned; plan again", error.getMessage());
    }

    @Test
    void makesAPlanThatKnowsWhetherItCanBeTakenBack() {
        assertTrue(new Plan(List.of(CHANGE)).undoable());
        assertFalse(new Plan(List.of(CHANGE, FOR_EVER)).undoable());
        assertEquals(Optional.of(FOR_EVER), new Plan(List.of(CHANGE, FOR_EVER)).find("/data"));
        assertEquals(Optional.empty(), new Plan(List.of(CHANGE)).find("/data"));
    }
}
