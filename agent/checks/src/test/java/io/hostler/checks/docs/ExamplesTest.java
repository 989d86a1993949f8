package io.hostler.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.cli.agent.Playbooks;
import io.hostler.core.allow.Allow;
import io.hostler.core.allow.Mode;
import io.hostler.core.config.AllowFile;
import io.hostler.core.document.Checked;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import io.hostler.core.playbook.HostFactsScope;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.rule.RuleContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files that the guide prints, and the allow file of the first install, are read by the agent as they stand.
class ExamplesTest {

    private static final Document GUIDE = Document.of("agent/docs/user-guide.md");
    private static final PlaybookLoader LOADER = Playbooks.loader();

    @Test
    void thePlaybookOfTheGuideCanBeRun() {
        assertEquals("app-limit", playbook().name());
    }

    @Test
    void theRuleOfTheGuideFitsItsPlaybook() {
        var names = new TreeMap<String, Type>(Map.of("host", HostFactsScope.TYPE));
        var context = new RuleContext(new Only(playbook()), new Scope(names, LOADER.functions()));
        assertEquals(List.of(), LiveRules.lint("guide", example("rules:"), context));
    }

    @Test
    void theAllowFileOfTheGuideIsOne(@TempDir Path folder) throws IOException {
        Allow allow = allow(Files.writeString(folder.resolve("allow.yaml"), example("tasks:")));
        assertTrue(allow.permits("exec"));
        assertEquals(Mode.AUTO, allow.maxMode());
    }

    @Test
    void theFirstInstallOnlyWatches(@TempDir Path folder) throws IOException {
        Path shipped = Document.ROOT.resolve("deploy/systemd/allow-observe.yaml");
        Allow allow = allow(Files.copy(shipped, folder.resolve("allow.yaml")));
        assertEquals(Mode.OBSERVE, allow.maxMode());
        assertEquals(List.of(), allow.commands());
    }

    private static Playbook playbook() {
        Checked<Playbook> read = LOADER.load("app-limit.yaml", example("playbook:"), new TreeMap<>());
        assertEquals(List.of(), read.problems());
        return read.orThrow();
    }

    private static Allow allow(Path file) {
        Checked<Allow> read = AllowFile.read(file);
        assertEquals(List.of(), read.problems());
        return read.orThrow();
    }

    private static String example(String beginning) {
        return GUIDE.blocks().stream()
                .filter(block -> block.language().equals("yaml") && block.text().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private record Only(Playbook playbook) implements io.hostler.core.rule.Playbooks {

        @Override
        public Set<String> names() {
            return Set.of(playbook.name());
        }

        @Override
        public Optional<List<Input>> inputs(String name) {
            return Optional.of(playbook).filter(one -> one.name().equals(name)).map(Playbook::inputs);
        }
    }
}
