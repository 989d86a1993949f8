package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookLibraryTest {

    private static final String REST = "says: It.\nsteps: [ { task: note, with: { path: /a } } ]\n";

    @TempDir
    Path root;

    @Test
    void readsFoldersByTopic() throws IOException {
        write("shipped/host/a.yaml", "playbook: a\n" + REST);
        write("shipped/host/files/conf.yaml", "no: playbook");
        write("shipped/schema.json", "{}");
        write("own/b-c.yaml", "playbook: b-c\n" + REST);
        var library = load();
        assertEquals(List.of(), library.problems());
        assertEquals(Set.of("a", "b-c"), library.playbooks().keySet());
        assertEquals("no playbook 'b-d' here; did you mean 'b-c'?", library.missing("b-d"));
        assertEquals("no playbook 'elsewhere' here; known are a, b-c", library.missing("elsewhere"));
    }

    @Test
    void keepsTheGoodAndNamesTheBad() throws IOException {
        write("shipped/a.yaml", "playbook: a\n" + REST);
        write("own/a.yaml", "playbook: a\n" + REST);
        write("own/bad.yaml", "playbook: bad\n");
        write("own/late.yml", "playbook: late\n" + REST);
        var library = load();
        assertEquals(Set.of("a"), library.playbooks().keySet());
        assertEquals(
                List.of(
                        "own/a.yaml:1:1: playbook: 'a' also stands in shipped/a.yaml; rename one",
                        "own/bad.yaml:1:1: 'says' is missing; add it",
                        "own/bad.yaml:1:1: 'steps' is missing; add it",
                        "own/late.yml:1:1: the name of a playbook's file ends in .yaml; rename it"),
                problems(library));
    }

    @Test
    void namesAFolderThatIsMissing() throws IOException {
        Files.createDirectories(root.resolve("shipped"));
        assertEquals(List.of("own:1:1: cannot be read; create it, or correct 'playbooks'"), problems(load()));
    }

    private PlaybookLibrary load() {
        return PlaybookLibrary.load(List.of(root.resolve("shipped"), root.resolve("own")), FakeTasks.LOADER);
    }

    private List<String> problems(PlaybookLibrary library) {
        return library.problems().stream()
                .map(Problem::toString)
                .map(line -> line.replace(root + "/", ""))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
