package io.hostler.core.playbook;

import io.hostler.api.Suggestion;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The playbooks of some folders, by name.
///
/// @param playbooks those that can run
/// @param problems what is wrong with the others, by place
public record PlaybookLibrary(SortedMap<String, Playbook> playbooks, List<Problem> problems) {

    private static final int DEPTH = 4;
    private static final Set<String> NO_PLAYBOOKS = Set.of("files", "templates");

    /// Keeps copies that cannot change.
    public PlaybookLibrary {
        playbooks = Collections.unmodifiableSortedMap(new TreeMap<>(playbooks));
        problems = problems.stream().sorted().toList();
    }

    /// Reads the `*.yaml` of the folders, four levels deep, but not in folders called `files` or `templates`, which
    /// are for what playbooks use. A name that stands twice is a problem: nothing overrides in silence. Blocks.
    public static PlaybookLibrary load(List<Path> folders, PlaybookLoader loader) {
        var playbooks = new TreeMap<String, Playbook>();
        var problems = new ArrayList<Problem>();
        folders.stream().flatMap(folder -> files(folder, problems).stream()).forEach(file -> {
            switch (loader.load(file)) {
                case Checked.Valid<Playbook> valid -> add(valid.value(), playbooks, problems);
                case Checked.Refused<Playbook> refused -> problems.addAll(refused.problems());
            }
        });
        return new PlaybookLibrary(playbooks, problems);
    }

    /// Finds a playbook.
    public Optional<Playbook> find(String name) {
        return Optional.ofNullable(playbooks.get(name));
    }

    /// Returns one line for a name that no playbook has, such as `no playbook 'x' here; did you mean 'y'?`.
    public String missing(String name) {
        return "no playbook '" + name + "' here"
                + Suggestion.orElse(name, playbooks.keySet(), "; known are " + String.join(", ", playbooks.keySet()));
    }

    private static void add(Playbook playbook, SortedMap<String, Playbook> playbooks, List<Problem> problems) {
        Playbook twin = playbooks.putIfAbsent(playbook.name(), playbook);
        if (twin != null) {
            problems.add(new Problem(
                    Place.start(playbook.origin().file()),
                    "playbook",
                    "'" + playbook.name() + "' also stands in " + twin.origin().file() + "; rename one"));
        }
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        try (Stream<Path> found = Files.find(folder, DEPTH, (file, about) -> about.isRegularFile())) {
            return found.filter(file -> isPlaybook(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(
                    Place.start(folder.toString()), "", "cannot be read; create it, or correct 'playbooks'"));
            return List.of();
        }
    }

    private static boolean isPlaybook(Path file) {
        boolean used = Stream.iterate(0, i -> i < file.getNameCount() - 1, i -> i + 1)
                .anyMatch(i -> NO_PLAYBOOKS.contains(file.getName(i).toString()));
        String name = file.getFileName().toString();
        return !used && !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
