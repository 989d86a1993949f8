package io.hostler.core.config;

import io.hostler.core.allow.Allow;
import io.hostler.core.allow.Mode;
import io.hostler.core.allow.Ownership;
import io.hostler.core.document.Binder;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Documents;
import io.hostler.core.document.Says;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The allow file as it stands; a key that is left out is as without the file, an empty list allows nothing.
///
/// @param paths absolute, or globs of absolute paths; `!` before one takes away
public record AllowFile(
        @Says("Names of tasks that playbooks may use, such as sysctl or 'sqlite.*'; '!' takes away.")
        Optional<List<String>> tasks,

        @Says(value = "Programs that may run, by their real path.", matches = "!?[/*].*")
        Optional<List<String>> commands,

        @Says(value = "Files that may be written, with all below them.", matches = "!?[/*].*")
        Optional<List<String>> paths,

        @Says("Units of systemd that may be touched.") Optional<List<String>> units,
        @Says("Keys of the kernel that may be set.") Optional<List<String>> sysctl,

        @Says("The highest mode of any rule.") Optional<Mode> maxMode) {

    /// Reads the file; without one [Allow#ABSENT] holds. It must belong to root or to the agent's user. Blocks.
    public static Checked<Allow> read(Path file) {
        return read(file, Ownership::check);
    }

    static Checked<Allow> read(Path file, Function<Path, Optional<String>> ownership) {
        if (Files.notExists(file)) {
            return new Checked.Valid<>(Allow.ABSENT);
        }
        return Trust.of(file, ownership)
                .then(Documents::text)
                .then(text -> Documents.mapping(file.toString(), text))
                .then(mapping -> Binder.bind(AllowFile.class, mapping))
                .then(allow -> new Checked.Valid<>(allow.complete()));
    }

    private Allow complete() {
        return new Allow(
                tasks.orElse(Allow.ABSENT.tasks()),
                commands.orElse(Allow.ABSENT.commands()),
                paths.orElse(Allow.ABSENT.paths()),
                units.orElse(Allow.ABSENT.units()),
                sysctl.orElse(Allow.ABSENT.sysctl()),
                maxMode.orElse(Allow.ABSENT.maxMode()));
    }
}
