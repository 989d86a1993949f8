package io.hostler.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.document.Checked;
import io.hostler.core.expression.Functions;
import io.hostler.core.playbook.Lint;
import io.hostler.core.playbook.Lint.Level;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.playbook.TaskCatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What we ship passes our own lint, without warnings.
class ShippedPlaybooksTest {

    private static final Path FOLDER = Path.of(System.getProperty("hostler.root"), "playbooks");
    private static final PlaybookLoader LOADER = new PlaybookLoader(TaskCatalog.load(), Functions.none());

    @Test
    void areGood() {
        var library = PlaybookLibrary.load(List.of(FOLDER), LOADER);
        assertEquals(List.of(), library.problems());
        assertTrue(
                library.playbooks().size() >= 3, "found " + library.playbooks().keySet() + " in " + FOLDER);
        assertEquals(
                List.of(),
                library.playbooks().values().stream()
                        .flatMap(playbook -> Lint.of(new Checked.Valid<>(playbook), LOADER).stream())
                        .filter(finding -> finding.level() != Level.NOTE)
                        .toList());
    }
}
