package io.hostler.core.rule;

import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.PlaybookLibrary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What rules have to know of the playbooks.
public interface Playbooks {

    /// Returns the names of all that can be run.
    Set<String> names();

    /// Returns the inputs of one, empty when there is none of this name.
    Optional<List<Input>> inputs(String playbook);

    /// Returns those of a library.
    static Playbooks of(PlaybookLibrary library) {
        return new Playbooks() {
            @Override
            public Set<String> names() {
                return library.playbooks().keySet();
            }

            @Override
            public Optional<List<Input>> inputs(String playbook) {
                return library.find(playbook).map(Playbook::inputs);
            }
        };
    }
}
