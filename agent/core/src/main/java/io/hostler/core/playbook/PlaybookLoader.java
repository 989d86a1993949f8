package io.hostler.core.playbook;

import io.hostler.api.Source;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Documents;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.expression.Functions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Reads playbooks. Safe for many threads.
///
/// @param catalog the tasks that steps can call
/// @param functions what expressions can call besides the built-in functions
public record PlaybookLoader(TaskCatalog catalog, Functions functions) {

    private static final String SUFFIX = ".yaml";

    /// Reads a file, and the files beside it that it uses. Blocks.
    public Checked<Playbook> load(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(whole.getParent()).orElse(whole);
        return Documents.text(whole).then(text -> load(file.toString(), text, new FolderSources(folder)));
    }

    /// Reads a playbook again that a run kept; nothing is read from the disk.
    ///
    /// @param file as messages name it; its last part must be the playbook's name and `.yaml`
    public Checked<Playbook> load(String file, String text, SortedMap<String, Source> sources) {
        return load(file, text, new KeptSources(sources));
    }

    private Checked<Playbook> load(String file, String text, Sources sources) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        if (!last.endsWith(SUFFIX)) {
            return new Checked.Refused<>(List.of(
                    new Problem(Place.start(file), "", "the name of a playbook's file ends in .yaml; rename it")));
        }
        String name = last.substring(0, last.length() - SUFFIX.length());
        return Documents.mapping(file, text)
                .then(mapping -> new PlaybookReader(catalog, functions, sources, name).read(file, text, mapping));
    }
}
