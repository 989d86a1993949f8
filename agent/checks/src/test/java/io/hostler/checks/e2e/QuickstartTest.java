package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The README's first command, told to its end.
@Timeout(120)
class QuickstartTest {

    private static final List<String> STORY = List.of(
            "ready",
            "max_connections = 200",
            "fired    alert SettingDrifted (warning)",
            "found    ",
            "changed  ",
            "helped   ",
            "next     hostler runs show",
            "now reads:",
            "helped");

    @Test
    void tellsTheWholeStory() {
        Image.hostler();
        Answer story = Answer.of(
                List.of(Image.ROOT.resolve("deploy/quickstart").toString(), "--once"),
                Map.of("HOSTLER_QUICKSTART_PORT", String.valueOf(TestAgent.freePort())));
        assertEquals(0, story.status(), story::toString);
        int at = 0;
        for (String words : STORY) {
            at = story.out().indexOf(words, at);
            assertTrue(at >= 0, "'" + words + "' is not there, or not in turn: " + story);
        }
        assertTrue(story.out().contains("HTTP/1.0 202"), story::out);
        assertFalse(story.out().contains("\u001b"), "colour where there is no terminal");
        assertEquals("", story.err());
    }
}
