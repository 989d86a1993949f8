package io.hostler.core.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.hostler.api.Source;
import io.hostler.core.document.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void makesAFolder() throws IOException {
        folder = Files.createDirectories(root.resolve("host"));
        Files.writeString(root.resolve("outside.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("outside.txt"));
        Files.createDirectory(folder.resolve("files"));
        Files.writeString(folder.resolve("files/plain.txt"), "cost ${{ nothing }}");
        Files.writeString(folder.resolve("files/app.conf"), "host=${{ host.hostname }}\nlevel=${{ inputs.a }}\n");
        Files.writeString(folder.resolve("files/bad.conf"), "one\ntwo ${{ inputs.b }}\n");
        Files.write(folder.resolve("files/latin.conf"), new byte[] {(byte) 0xe4});
        Files.write(folder.resolve("files/big.txt"), new byte[Source.MAX_BYTES + 1]);
    }

    @Test
    void fillsTemplatesInAndLeavesOtherFilesAlone() throws IOException {
        var template =
                note(load("template: files/app.conf").orThrow()).template().orElseThrow();
        assertEquals("host=db1\nlevel=x\n", new String(template.bytes(), StandardCharsets.UTF_8));
        var plain = note(load("source: files/plain.txt").orThrow()).source().orElseThrow();
        assertEquals("cost ${{ nothing }}", new String(plain.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void runsFromItsOwnCopies() throws IOException {
        Playbook playbook = load("template: files/app.conf").orThrow();
        Files.writeString(folder.resolve("files/app.conf"), "changed");
        var origin = playbook.origin();
        Playbook kept = FakeTasks.LOADER
                .load(origin.file(), origin.text(), origin.sources())
                .orThrow();
        assertEquals(playbook.digest(), kept.digest());
        assertEquals(note(playbook).template(), note(kept).template());
        assertNotEquals(
                playbook.digest(), load("template: files/app.conf").orThrow().digest());
    }

    @Test
    void refusesWhatIsNotTheirs() throws IOException {
        assertEquals(problem("source", "must lie in the playbook's folder"), refusal("source: ../outside.txt"));
        assertEquals(problem("source", "must lie in the playbook's folder"), refusal("source: link.txt"));
        assertEquals(problem("source", "must be a file"), refusal("source: files"));
        assertEquals(problem("source", "there is no file 'no.txt' beside the playbook"), refusal("source: no.txt"));
        assertEquals(
                problem("source", "is larger than 1 MiB; fetch such files in another way"),
                refusal("source: files/big.txt"));
        assertEquals(
                problem("template", "is not UTF-8, so it cannot be a template"), refusal("template: files/latin.conf"));
        assertEquals(
                problem("source", "must be a file's name, known before anything runs"),
                refusal("source: ${{ inputs.a }}.txt"));
    }

    @Test
    void findsThePlaceInATemplate() throws IOException {
        assertEquals(
                "files/bad.conf:2:16: steps[0].with.template: inputs has no 'b'; did you mean 'a'?",
                refusal("template: files/bad.conf"));
    }

    private String problem(String key, String message) {
        int column = 7 + key.length() + 2;
        return folder.resolve("p.yaml") + ":8:" + column + ": steps[0].with." + key + ": " + message;
    }

    private String refusal(String argument) throws IOException {
        List<Problem> problems = load(argument).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst().toString();
    }

    private io.hostler.core.document.Checked<Playbook> load(String argument) throws IOException {
        String step = "task: note\n    with:\n      path: /a\n      " + argument + "\n";
        Path file = folder.resolve("p.yaml");
        Files.writeString(file, PlaybookLoaderTest.with("a", "text", step));
        return FakeTasks.LOADER.load(file);
    }

    private static FakeTasks.Note note(Playbook playbook) {
        var call = (Step.Call) playbook.steps().getFirst();
        Map<String, Object> values = Map.of("inputs", Map.of("a", "x"), "host", Map.of("hostname", "db1"));
        return (FakeTasks.Note) StepBinding.bind(call, call.task(), values).orThrow();
    }
}
