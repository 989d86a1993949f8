package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The command line of the image beside a running agent: what scripts rely on, and what people read.
@Timeout(120)
class CommandLineTest {

    /// One call with its exit status, and what it says on standard output and standard error.
    private record Row(String words, int status, List<String> out, List<String> err) {

        @Override
        public String toString() {
            return words;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("run nte -i file=SCRATCH/x", 2, List.of(), List.of("'nte'", "did you mean 'note'?")),
            new Row(
                    "run note -i fil=SCRATCH/x -i times=many",
                    2,
                    List.of(),
                    List.of("inputs.fil: ", "'file'", "inputs.times: ")),
            new Row("run script", 1, List.of(), List.of("task shell is not allowed on this host; add it to 'tasks'")),
            new Row("run failing", 1, List.of("failed", "next     mend the cause"), List.of()),
            new Row("run once", 6, List.of("awaiting approval", "hostler runs approve"), List.of()),
            new Row("run", 2, List.of(), List.of("PLAYBOOK", "see: hostler run --help")),
            new Row("rnu note", 2, List.of(), List.of("'rnu' is no command; did you mean 'run'?")),
            new Row("runs list", 0, List.of("REQUESTED"), List.of()),
            new Row("runs show 0", 2, List.of(), List.of("run 0: there is none")),
            new Row("status", 0, List.of("needs you:", "held: nothing"), List.of()),
            new Row("playbook show note", 0, List.of("file", "path", "required"), List.of()),
            new Row("task doc sysctl", 0, List.of("settings"), List.of()),
            new Row("doctor", 0, List.of("an agent answers", "at worst: tasks"), List.of()),
            new Row("rule list", 0, List.of("answer", "auto", "once"), List.of()));

    static final List<String> JSON = List.of(
            "status",
            "runs",
            "run note -i file=SCRATCH/json --check",
            "events",
            "events --raw",
            "rule list",
            "playbook list",
            "playbook show note",
            "task list",
            "task doc file",
            "doctor",
            "reload");

    @TempDir
    private static Path scratch;

    private static TestAgent agent;

    @BeforeAll
    static void start() {
        agent = TestAgent.in(scratch)
                .rule("Any", "once")
                .playbook("note", """
                        inputs:
                          file:  { type: path, says: Where. }
                          times: { type: int, default: 1, says: How often. }
                        steps:
                          - { id: note, task: file, with: { path: "${{ inputs.file }}", content: "done\\n" } }
                        """)
                .playbook("script", "steps: [ { id: one, task: shell, with: { script: \"true\" } } ]\n")
                .playbook("once", "steps: [ { id: one, task: exec, with: { argv: [ /bin/true ] } } ]\n")
                .playbook("failing", "steps: [ { id: one, check: 1 > 2, message: it cannot be } ]\n")
                .start();
    }

    @AfterAll
    static void end() {
        agent.close();
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void answersAsScriptsExpect(Row row) {
        Answer answer = call(row.words);
        assertEquals(row.status, answer.status(), answer::toString);
        row.out.forEach(words -> assertTrue(answer.out().contains(words), answer::toString));
        row.err.forEach(words -> assertTrue(answer.err().contains(words), answer::toString));
        assertFalse(row.status == 2 && !answer.out().isEmpty(), answer::toString);
        assertFalse((answer.out() + answer.err()).contains("\u001b"), "colour where there is no terminal");
        assertFalse(answer.err().contains("\tat "), answer::toString);
    }

    @ParameterizedTest
    @FieldSource("JSON")
    void givesJsonToPrograms(String words) {
        Answer answer = call(words + " --json");
        assertFalse(answer.json().isEmpty(), answer::toString);
        assertEquals("", answer.err());
    }

    @Test
    void checksThenChangesThenFindsNothingToDo() {
        Path file = agent.path("asked");
        String words = "run note -i file=" + file;
        Answer check = call(words + " --check");
        assertEquals(3, check.status(), check::toString);
        assertTrue(check.out().contains("+ "), check::out);
        assertTrue(Files.notExists(file), "a check made it");

        Answer first = call(words);
        assertEquals(0, first.status(), first::toString);
        assertTrue(first.out().contains("note: changed"), first::out);
        assertTrue(Files.exists(file));

        Answer second = call(words);
        assertEquals(0, second.status(), second::toString);
        assertTrue(second.out().contains("note: unchanged"), second::out);
        assertEquals(0, call(words + " --check").status());
    }

    @Test
    void findsAllThatIsWrongInAFile() {
        Path broken = agent.write("broken.yaml", """
                playbook: other
                says: Is wrong in many ways.
                steps:
                  - { id: one, task: fiel, with: { path: /x } }
                  - { id: two, task: file, with: { pth: /x } }
                  - { id: three, task: wait, with: { until: inputs.nothing > 1 } }
                """);
        Answer lint = call("playbook lint " + broken);
        assertEquals(2, lint.status(), lint::toString);
        for (String place : List.of(":1:", ":4:", ":5:", ":6:")) {
            assertTrue(lint.out().contains(broken + place), place + " is missing: " + lint);
        }
        assertTrue(lint.out().contains("did you mean 'file'?"), lint::out);
        assertTrue(lint.out().contains("did you mean 'path'?"), lint::out);
    }

    @Test
    void runsInThisProcessWithoutAgent() throws IOException {
        Path alone = Files.createDirectory(scratch.resolve("alone"));
        var none = TestAgent.in(alone)
                .playbook(
                        "note",
                        Files.readString(agent.path("playbooks/note.yaml"))
                                .lines()
                                .skip(2)
                                .reduce("", (text, line) -> text + line + "\n"));
        Answer run = none.cli("run", "note", "-i", "file=" + alone.resolve("made"));
        assertEquals(0, run.status(), run::toString);
        assertTrue(Files.exists(alone.resolve("made")));
        Answer status = none.cli("status");
        assertEquals(1, status.status(), status::toString);
        assertTrue(status.err().contains("no agent answers; start it with: hostler agent"), status::err);
    }

    @Test
    void namesTheHolderOfTheState() {
        Answer run = agent.cli(
                "run",
                "note",
                "-i",
                "file=" + agent.path("y"),
                "--socket",
                agent.path("no.sock").toString());
        assertEquals(1, run.status(), run::toString);
        assertEquals(1, run.errors().count(), run::err);
        assertTrue(
                run.err()
                        .contains("is owned by hostler agent, pid "
                                + agent.process().pid()),
                run::err);
    }

    @Test
    void completesInBash() {
        Answer script = Answer.of(List.of(Image.hostler(), "completion"), Map.of());
        assertTrue(script.out().contains("playbook"), script::toString);
        Answer bash = Answer.of(List.of("/bin/bash", "-n"), Map.of(), script.out());
        assertEquals(new Answer(0, "", ""), bash);
    }

    private static Answer call(String words) {
        return agent.cli(words.replace("SCRATCH", scratch.toString()).split(" "));
    }
}
