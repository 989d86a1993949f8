package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every playbook that is shipped, and every plugin's sample, as the command line of the image judges it.
@Timeout(60)
class ShippedPlaybooksTest {

    @Test
    void haveNoErrors() throws IOException {
        List<String> files = Stream.concat(yaml("playbooks"), yaml("plugins").filter(ShippedPlaybooksTest::isSample))
                .map(Path::toString)
                .sorted()
                .toList();
        assertTrue(files.size() >= 10, files::toString);
        List<String> command = new ArrayList<>(List.of(Image.hostler(), "playbook", "lint", "--json"));
        command.addAll(files);
        Answer lint = Answer.of(command, Map.of());
        assertEquals(0, lint.status(), lint::toString);
    }

    /// The image has them all, so that an agent on a bare host can run them.
    @Test
    void areInTheImage() throws IOException {
        Path image = Image.ROOT.resolve("deploy/target/hostler/playbooks");
        for (Path file : yaml("playbooks").toList()) {
            Path copy = image.resolve(Image.ROOT.resolve("playbooks").relativize(file));
            assertTrue(Files.exists(copy), copy::toString);
            assertEquals(Files.readString(file), Files.readString(copy), copy::toString);
        }
    }

    private static Stream<Path> yaml(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Image.ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    private static boolean isSample(Path file) {
        return file.endsWith("sample.yaml") && !file.toString().contains("/target/");
    }
}
