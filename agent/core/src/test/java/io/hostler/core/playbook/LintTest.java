package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LintTest {

    private static final String UNDONE = "NOTE p.yaml:1:1: on failure: what was done is undone";

    record Case(String text, List<String> findings) {}

    static final List<Case> CASES = List.of(
            new Case(PlaybookLoaderTest.step("task: note\n    with: { path: /a }"), List.of(UNDONE + " (by default)")),
            new Case(
                    "on_failure: leave\n" + PlaybookLoaderTest.step("task: note\n    with: { path: /a }"),
                    List.of("NOTE p.yaml:1:1: on failure: what was done stays (as the file says)")),
            new Case(
                    "on_failure: stop\n" + PlaybookLoaderTest.step("task: note\n    with: { path: /a }"),
                    List.of("NOTE p.yaml:1:1: on failure: the run stops, and can be resumed at that step"
                            + " (as the file says)")),
            new Case(
                    PlaybookLoaderTest.step("task: notes"),
                    List.of("ERROR p.yaml:4:11: steps[0].task: no task 'notes' here; did you mean 'note'?")),
            new Case(
                    PlaybookLoaderTest.with("a", "text", "task: note\n    with: { path: /a }"),
                    List.of("WARNING p.yaml:1:1: input 'a' is never used; remove it", UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.step("task: shell\n    with: { script: ls }"),
                    List.of(
                            "WARNING p.yaml:4:5: 'step_1': a shell reads this; prefer exec, or a task made for it",
                            UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.step("task: note\n    when: 1 < 2\n    with: { path: /a }"),
                    List.of(
                            "WARNING p.yaml:4:5: 'step_1': its 'when' is the same in each run; remove it",
                            UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.step("task: note\n    when: load() < 2\n    with: { path: /a }"),
                    List.of(UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.step("task: note\n    with:\n      path: /a\n      text: ${{ alert.status }}"),
                    List.of(
                            "WARNING p.yaml:4:5: 'step_1': reads the alert, which a person's run has not; use an input",
                            UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.with(
                            "a",
                            "text",
                            "task: exec\n    with:\n      argv: [ \"${{ inputs.a }}\" ]\n" + "      effect: reads"),
                    List.of(
                            "WARNING p.yaml:7:13: 'step_1': an input chooses the program; write its name out",
                            UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.step("task: near\n    with: { path: /a }"),
                    List.of(
                            "NOTE p.yaml:4:5: 'step_1': needs the agent on the host: its library reads the disk itself",
                            UNDONE + " (by default)")),
            new Case(
                    PlaybookLoaderTest.step("task: wipe\n    with: { path: /a }"),
                    List.of(
                            UNDONE
                                    + "; once 'step_1' has begun the run stops instead, and can be resumed there (by default)",
                            "NOTE p.yaml:1:1: destructive: step 'step_1': wipe cannot be undone: data is gone")),
            new Case(
                    PlaybookLoaderTest.step("task: exec\n    with: { argv: [ ls ] }"),
                    List.of(
                            UNDONE
                                    + "; once 'step_1' has begun the run stops instead, and can be resumed there (by default)",
                            "NOTE p.yaml:1:1: destructive: step 'step_1': exec must run only once,"
                                    + " and nothing takes it back")),
            new Case(
                    PlaybookLoaderTest.with(
                            "a",
                            "text",
                            "task: exec\n    with:\n      argv: [ ls ]\n" + "      effect: ${{ inputs.a }}"),
                    List.of(
                            UNDONE + "; once 'step_1' has begun the run stops instead, and can be resumed there"
                                    + " (by default)",
                            "NOTE p.yaml:1:1: destructive: step 'step_1': exec is taken to run only once:"
                                    + " its effect hangs on what is computed")));

    @ParameterizedTest
    @FieldSource("CASES")
    void saysWhatAnAuthorShouldKnow(Case c) {
        var findings = Lint.of(PlaybookLoaderTest.read(c.text()), FakeTasks.LOADER);
        assertEquals(
                c.findings(),
                findings.stream().map(one -> one.level() + " " + one.problem()).toList());
    }
}
