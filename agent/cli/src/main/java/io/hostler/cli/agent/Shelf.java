package io.hostler.cli.agent;

import io.hostler.core.allow.Ownership;
import io.hostler.core.config.HostlerConfig;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import io.hostler.core.playbook.HostFactsScope;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.rule.Playbooks;
import io.hostler.core.rule.RuleChanges;
import io.hostler.core.rule.RuleContext;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The playbooks and rules in force; both are read together, since a rule names a playbook. Safe for many threads.
public final class Shelf {

    private volatile HostlerConfig config;
    private final PlaybookLoader loader;
    private final LiveRules rules;
    private volatile PlaybookLibrary library = new PlaybookLibrary(new TreeMap<>(), List.of());

    Shelf(HostlerConfig config, PlaybookLoader loader, InstantSource clock) {
        this.config = config;
        this.loader = loader;
        this.rules = new LiveRules(clock);
    }

    /// Returns the playbooks that can be run.
    public PlaybookLibrary playbooks() {
        return library;
    }

    /// Returns what reads playbooks.
    public PlaybookLoader loader() {
        return loader;
    }

    LiveRules rules() {
        return rules;
    }

    /// Returns the folders of playbooks, the shipped ones first.
    public static List<Path> folders(HostlerConfig config) {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getProperty("hostler.home"))
                .map(home -> Path.of(home, "playbooks"))
                .ifPresent(folders::add);
        folders.addAll(config.playbooks());
        return folders;
    }

    /// Reads only the playbooks: a run without agent needs no rules. Blocks.
    public List<Problem> readPlaybooks() {
        PlaybookLibrary read = read();
        library = read;
        return read.problems();
    }

    /// Reads playbooks and rules of a configuration's folders; when a rule is wrong, both stay as they were. Blocks.
    synchronized Checked<RuleChanges> reload(HostlerConfig now) {
        config = now;
        PlaybookLibrary before = library;
        library = read();
        Checked<RuleChanges> changes = rules.reload(config.rules(), context());
        if (changes instanceof Checked.Refused<RuleChanges>
                && !before.playbooks().isEmpty()) {
            library = before;
        }
        return changes;
    }

    private PlaybookLibrary read() {
        List<Problem> untrusted = new ArrayList<>();
        List<Path> folders = folders(config).stream()
                .filter(folder ->
                        folder.toFile().exists() || !config.playbooks().equals(List.of(folder)))
                .filter(folder -> trusted(folder, untrusted))
                .toList();
        PlaybookLibrary read = PlaybookLibrary.load(folders, loader);
        untrusted.addAll(read.problems());
        return new PlaybookLibrary(read.playbooks(), untrusted);
    }

    private static boolean trusted(Path folder, List<Problem> problems) {
        Optional<String> problem = folder.toFile().exists() ? Ownership.check(folder) : Optional.empty();
        problem.ifPresent(line -> problems.add(new Problem(Place.start(folder.toString()), "", line)));
        return problem.isEmpty();
    }

    private RuleContext context() {
        SortedMap<String, Type> names = new TreeMap<>();
        names.put("host", HostFactsScope.TYPE);
        return new RuleContext(new Known(library), new Scope(names, loader.functions()));
    }

    private record Known(PlaybookLibrary library) implements Playbooks {

        @Override
        public Set<String> names() {
            return library.playbooks().keySet();
        }

        @Override
        public Optional<List<Input>> inputs(String playbook) {
            return library.find(playbook).map(found -> found.inputs());
        }
    }
}
