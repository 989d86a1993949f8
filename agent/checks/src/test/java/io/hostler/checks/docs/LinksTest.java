package io.hostler.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LinksTest {

    static final List<Document> DOCUMENTS = Document.all();

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void leadSomewhere(Document document) {
        assertEquals(List.of(), broken(document));
    }

    @Test
    void aBrokenOneIsFound() {
        Path readme = Document.ROOT.resolve("README.md");
        var document = new Document(readme, "# A b\n[1](no/such.md) [2](#a-b) [3](#c) [4](LICENSE) `[5](x)`\n");
        assertEquals(List.of("no/such.md", "#c"), broken(document));
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        Document index = Document.of("agent/docs/decisions/README.md");
        try (var files = Files.list(index.file().getParent())) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name ->
                                    name.matches("\\d.*") && !index.links().contains(name))
                            .toList());
        }
    }

    @Test
    void theTwoCommandsAreThere() throws IOException {
        List<String> commands = Document.of("README.md").blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(block -> block.text().strip())
                .toList();
        assertEquals(List.of("deploy/quickstart", "mvn verify"), commands);
        assertTrue(Files.isExecutable(Document.ROOT.resolve("deploy/quickstart")));
        assertTrue(Files.readString(Document.ROOT.resolve(".ci/run")).matches("(?s).*\\nmvn [^\\n]*\\bverify\\b.*"));
    }

    private static List<String> broken(Document document) {
        return document.links().stream()
                .filter(link -> !link.matches("https?://.*"))
                .filter(link -> !resolves(document, link))
                .toList();
    }

    private static boolean resolves(Document from, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? from.file() : from.file().resolveSibling(parts[0]);
        if (parts.length == 1 || !Files.exists(file)) {
            return Files.exists(file);
        }
        Document target = file.equals(from.file())
                ? from
                : Document.of(Document.ROOT.relativize(file.normalize()).toString());
        return target.anchors().contains(parts[1]);
    }
}
