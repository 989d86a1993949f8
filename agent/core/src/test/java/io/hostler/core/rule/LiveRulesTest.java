package io.hostler.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.hostler.core.document.Checked;
import io.hostler.core.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {

    private static final Instant FIRST = Instant.parse("2026-11-21T02:20:00Z");

    @TempDir
    private Path folder;

    private Instant now = FIRST;
    private final LiveRules live = new LiveRules(() -> now);

    @BeforeEach
    void twoRules() throws IOException {
        write("a.yaml", "a", "suggest");
        write("b.yaml", "b", "suggest");
        assertEquals(new RuleChanges(List.of("a", "b"), List.of(), List.of(), List.of()), reload().orThrow());
    }

    @Test
    void tellsWhatChangedAndWhatIsNowAuto() throws IOException {
        Files.delete(folder.resolve("a.yaml"));
        write("b.yaml", "b", "auto");
        write("c.yaml", "c", "auto");
        write("d.yaml", "d", "observe");
        assertEquals(
                new RuleChanges(List.of("c", "d"), List.of("a"), List.of("b"), List.of("b", "c")), reload().orThrow());
        Files.writeString(folder.resolve("b.yaml"), "# moved\n" + Files.readString(folder.resolve("b.yaml")));
        assertEquals(new RuleChanges(List.of(), List.of(), List.of(), List.of()), reload().orThrow());
    }

    @Test
    void keepsTheOldBookWhenOneFileIsBroken() throws IOException {
        RuleBook before = live.book();
        Files.delete(folder.resolve("a.yaml"));
        Path bad = Files.writeString(folder.resolve("b.yaml"), "rules:\n  - { rule: b, run: nope }\n");
        assertInstanceOf(Checked.Refused.class, reload());
        assertSame(before, live.book());
        now = FIRST.plusSeconds(60);
        reload();
        assertEquals(
                Optional.of("rules invalid since 2026-11-21T02:20:00Z because " + bad
                        + ":2:5: rules[0]: needs exactly one of alert, threshold, schedule (and 1 more)"),
                live.invalid().map(LiveRules.Invalid::words));
        write("b.yaml", "b", "suggest");
        assertEquals(List.of("a"), reload().orThrow().removed());
        assertEquals(Optional.empty(), live.invalid());
    }

    @Test
    void refusesFilesThatOthersMayWriteAndThoseItWouldNotRead() throws IOException {
        Path yml = Files.writeString(folder.resolve("x.yml"), "rules: []\n");
        Path a = folder.resolve("a.yaml");
        var loaded =
                RuleLoader.load(List.of(folder, folder.resolve("absent")), RuleSamples.CONTEXT, path -> Optional.of(
                                path + ": others may write it; run: chmod go-w " + path)
                        .filter(_ -> path.equals(a)));
        assertEquals(
                List.of(
                        a + ":1:1: others may write it; run: chmod go-w " + a,
                        yml + ":1:1: is not read; rename it to end with .yaml"),
                loaded.problems().stream().map(Problem::toString).toList());
    }

    private Checked<RuleChanges> reload() {
        return live.take(RuleLoader.load(List.of(folder), RuleSamples.CONTEXT, _ -> Optional.empty()));
    }

    private void write(String file, String rule, String mode) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "rules:\n  - { rule: " + rule + ", alert: 'x=\"y\"', run: noop, mode: " + mode + " }\n");
    }
}
