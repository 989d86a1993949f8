package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hostler.core.document.Checked;
import io.hostler.core.document.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PlaybookLoaderTest {

    static final String HEAD = "playbook: p\nsays: It.\n";

    static final String WHOLE = """
            playbook: p
            says: Tells a lot.
            version: 1
            inputs:
              path: { type: path, says: Where. }
              over: { type: bytes, default: 64MiB }
              tries: { type: int, default: 3 }
              share: { type: number, default: 0.5 }
              fast: { type: flag, default: false }
              every: { type: duration, default: 5s }
              words: { type: list, default: [ a, b ] }
              token: { type: secret, required: false }
              level: { default: low, choices: [ low, high ] }
            timeout: 5m
            on_failure: stop
            steps:
              - id: look
                says: Looks at it.
                task: exec
                with:
                  argv: [ ls, "${{ inputs.path }}" ]
                  effect: reads
                when: inputs.fast && load() < inputs.share
              - task: note
                with:
                  path: ${{ inputs.path }}
                  text: ${{ inputs.over }} bytes, ${{ inputs.every }}
                  mode: "0644"
                  settings:
                    a.b: ${{ inputs.tries }}
                    c: 10
                when: steps.look.ran && steps.look.size > 0
                retry: { times: 3, delay: 2s, factor: 2 }
                timeout: 30s
              - task: wait
                with:
                  until: load() < inputs.share
                  tries: ${{ inputs.tries }}
                  every: ${{ inputs.every }}
                  quiet: ${{ inputs.fast }}
              - check: steps.step_2.changed || inputs.level == "low"
                message: ${{ inputs.path }} did not change
              - task: exec
                with:
                  argv: ${{ inputs.words }}
                  env: { TOKEN: "${{ has(inputs.token) ? inputs.token : 'none' }}" }
                retry: { times: 1, until: steps.step_5.output != "" }
            """;

    @Test
    void readsAWholePlaybook() {
        Playbook playbook = read(WHOLE).orThrow();
        assertEquals(Optional.of(Duration.ofMinutes(5)), playbook.timeout());
        assertEquals(OnFailure.STOP, playbook.failurePolicy());
        assertEquals(Optional.of(67108864L), playbook.inputs().get(1).orElse());
        assertEquals(
                List.of("look", "step_2", "step_3", "step_4", "step_5"),
                playbook.steps().stream().map(Step::id).toList());
        var note = assertInstanceOf(Step.Call.class, playbook.steps().get(1));
        assertEquals(Optional.of(new Retry(3, Duration.ofSeconds(2), 2, Optional.empty())), note.retry());
        assertEquals(
                List.of("step 'step_5': exec must run only once, and nothing takes it back"),
                playbook.destructive().reasons());
    }

    @Test
    void isTheSameWhenARunReadsItAgain() {
        Playbook playbook = read(WHOLE).orThrow();
        var origin = playbook.origin();
        Playbook again = FakeTasks.LOADER
                .load(origin.file(), origin.text(), origin.sources())
                .orThrow();
        assertEquals(playbook.digest(), again.digest());
        assertEquals(
                "cfb67a8c1eb78e3f",
                read(step("task: note\n    with: { path: /a }"))
                        .orThrow()
                        .digest()
                        .substring(0, 16));
    }

    record Bad(String text, List<String> problems) {
        Bad(String text, String problem) {
            this(text, List.of(problem));
        }
    }

    static final List<Bad> BAD = List.of(
            new Bad(
                    HEAD + "steps:\n  - { id: a, task: exce }\n  - check: steps.a.size > 1\n  - task: not",
                    List.of(
                            "p.yaml:4:20: steps[0].task: no task 'exce' here; did you mean 'exec'?",
                            "p.yaml:6:11: steps[2].task: no task 'not' here; did you mean 'note'?")),
            new Bad("says: It.\nplaybook: q\nsteps: []", "p.yaml:1:1: steps: is empty; add at least one"),
            new Bad(
                    "playbook: q\nsays: It.\nsteps: [ { check: 'true' } ]",
                    "p.yaml:1:11: playbook: 'q' must be the file's name; write p or rename the file"),
            new Bad(
                    HEAD + "version: 2\nsteps: [ { check: 'true' } ]",
                    "p.yaml:1:1: version: only 1 is known to this agent; remove the key"),
            new Bad(
                    HEAD + "step: []",
                    List.of(
                            "p.yaml:1:1: 'steps' is missing; add it",
                            "p.yaml:3:1: 'step' is unknown; did you mean 'steps'?")),
            new Bad(
                    HEAD + "handlers: []\nsteps: [ { check: 'true', notify: x } ]",
                    List.of(
                            "p.yaml:3:1: 'handlers' is not in this version; remove it",
                            "p.yaml:4:27: steps[0]: 'notify' is not in this version; remove it")),
            new Bad(
                    step("task: note\n    check: a"),
                    "p.yaml:4:5: steps[0]: has both a task and a check; make two steps"),
            new Bad(step("says: A."), "p.yaml:4:5: steps[0]: 'task' is missing; add it"),
            new Bad(
                    step("check: 1 < 2\n    retry: { times: 1 }"),
                    "p.yaml:4:5: steps[0]: a check has no 'with' and no 'retry'; remove them"),
            new Bad(step("check: 1 + 2"), "p.yaml:4:12: steps[0].check: must be true or false, not int"),
            new Bad(step("task: notes"), "p.yaml:4:11: steps[0].task: no task 'notes' here; did you mean 'note'?"),
            new Bad(
                    step("task: note\n    when: ${{ true }}\n    with: { path: /a }"),
                    "p.yaml:5:11: steps[0].when: is an expression by itself; write it without ${{ }}"),
            new Bad(
                    step("task: note\n    with: { pth: /a }"),
                    List.of("p.yaml:5:13: steps[0].with: 'pth' is unknown; did you mean 'path'?")),
            new Bad(step("task: note"), "p.yaml:4:5: steps[0].with.path: is missing; add it"),
            new Bad(
                    step("task: note\n    with: { path: a }"),
                    "p.yaml:5:19: steps[0].with.path: must be an absolute path"),
            new Bad(
                    step("task: note\n    with: { path: /a, mode: 0644 }"),
                    "p.yaml:5:29: steps[0].with.mode: is a number to YAML; write \"0644\" with quotes"),
            new Bad(
                    step("task: note\n    with: { path: /a, mode: \"644\" }"),
                    "p.yaml:5:29: steps[0].with.mode: holds '644', which does not match 0[0-7]{3}"),
            new Bad(
                    step("task: note\n    with: { path: /a, text: b, source: none.txt }"),
                    "p.yaml:5:40: steps[0].with.source: the run kept no file 'none.txt'"),
            new Bad(
                    step("task: note\n    with: { path: [ /a ] }"),
                    "p.yaml:5:19: steps[0].with.path: must be a path, not a list"),
            new Bad(
                    step("task: note\n    with: { path: }"),
                    "p.yaml:5:18: steps[0].with.path: has no value; write one, or remove the key"),
            new Bad(
                    step("task: wait\n    with: { until: 1 < 2, tries: x, every: 5, quiet: yes }"),
                    List.of(
                            "p.yaml:5:34: steps[0].with.tries: must be a whole number",
                            "p.yaml:5:44: steps[0].with.every: must be a duration such as 30s or 5m",
                            "p.yaml:5:54: steps[0].with.quiet: must be true or false")),
            new Bad(
                    step("task: exec\n    with: { argv: ls -l }"),
                    "p.yaml:5:19: steps[0].with.argv: must be a list, not text"),
            new Bad(
                    step("task: exec\n    with: { argv: [ ls ], effect: read }"),
                    "p.yaml:5:35: steps[0].with.effect: must be one of reads, repeatable, once"),
            new Bad(
                    step("task: shell\n    with:\n      script: ls ${{ inputs.a }}"),
                    "p.yaml:6:29: steps[0].with.script: inputs has no 'a'"),
            new Bad(
                    with("a", "text", "task: shell\n    with:\n      script: ls ${{ inputs.a }}"),
                    "p.yaml:7:15: steps[0].with.script: values never become part of a script;"
                            + " hand them over by 'env', or use exec"),
            new Bad(
                    with("a", "text", "task: exec\n    with:\n      argv: [ /bin/sh, -c, \"ls ${{ inputs.a }}\" ]"),
                    "p.yaml:7:28: steps[0].with.argv[2]: values never become part of a script;"
                            + " hand them over behind it, as $1, $2, …"),
            new Bad(
                    step("task: exec\n    with:\n      argv: [ \"${{ alert.labels.x }}\" ]"),
                    "p.yaml:6:15: steps[0].with.argv[0]: an alert never chooses the program; write its name out"),
            new Bad(
                    with("s", "secret", "task: exec\n    with:\n      argv: [ ls, \"${{ inputs.s }}\" ]"),
                    "p.yaml:7:19: steps[0].with.argv[1]: is secret, and fits only secret parameters"),
            new Bad(
                    with("s", "secret", "task: note\n    with:\n      path: /a\n      text: a ${{ inputs.s }}"),
                    "p.yaml:8:13: steps[0].with.text: is secret, and fits only secret parameters"),
            new Bad(
                    with("n", "number", "task: wait\n    with:\n      until: true\n      tries: ${{ inputs.n }}"),
                    "p.yaml:8:14: steps[0].with.tries: must be a whole number, not double"),
            new Bad(
                    with("n", "list", "task: note\n    with:\n      path: ${{ inputs.n }}"),
                    "p.yaml:7:13: steps[0].with.path: must be a path, not list of text"),
            new Bad(
                    HEAD + "steps:\n  - id: a\n    task: exec\n    when: load() > 1\n    with: { argv: [ ls ] }\n"
                            + "  - check: steps.a.size > 1",
                    "p.yaml:8:20: steps[1].check: steps.a may be skipped; write steps.a.ran && …"),
            new Bad(
                    HEAD + "steps:\n  - id: a\n    check: load() > 1\n  - id: a\n    check: steps.b.ran",
                    List.of(
                            "p.yaml:6:5: steps[1]: the id 'a' is taken by an earlier step; choose another",
                            "p.yaml:7:18: steps[1].check: steps has no 'b'; did you mean 'a'?")),
            new Bad(
                    HEAD + "inputs:\n  Path: {}\nsteps: [ { check: load() > 1 } ]",
                    "p.yaml:4:3: inputs: 'Path' does not match [a-z][a-z0-9_]*"),
            new Bad(
                    HEAD + "inputs:\n  a: { type: int, default: x }\nsteps: [ { check: load() > 1 } ]",
                    "p.yaml:4:28: inputs.a.default: must be a whole number"),
            new Bad(
                    HEAD + "inputs:\n  a: { default: x, choices: [ y, z ] }\nsteps: [ { check: load() > 1 } ]",
                    "p.yaml:4:17: inputs.a.default: must be one of y, z"),
            new Bad(
                    HEAD + "inputs:\n  a: { type: secret, default: x }\nsteps: [ { check: load() > 1 } ]",
                    "p.yaml:4:6: inputs.a: a secret has no default; files are no place for secrets"),
            new Bad(
                    step("task: note\n    retry: { times: 0 }\n    with: { path: /a }"),
                    "p.yaml:5:12: steps[0].retry: times: must be 1 to 100"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysAllThatIsWrongAtOnce(Bad bad) {
        assertEquals(
                bad.problems(),
                read(bad.text()).problems().stream().map(Problem::toString).toList());
    }

    static Checked<Playbook> read(String text) {
        return FakeTasks.LOADER.load("p.yaml", text, new TreeMap<>());
    }

    static String step(String step) {
        return HEAD + "steps:\n  - " + step;
    }

    static String with(String input, String type, String step) {
        return HEAD + "inputs: { " + input + ": { type: " + type + " } }\nsteps:\n  - " + step;
    }
}
