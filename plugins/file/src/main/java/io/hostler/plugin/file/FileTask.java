package io.hostler.plugin.file;

import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.Plan;
import io.hostler.api.StateTask;
import io.hostler.api.Value;
import java.nio.file.Path;
import java.util.Set;

/// Keeps a file or directory as wanted.
final class FileTask implements StateTask<FileParams> {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String says() {
        return "Keeps a file or directory as wanted: what it holds, its owner and its mode.";
    }

    @Override
    public Class<FileParams> parameters() {
        return FileParams.class;
    }

    @Override
    public Set<String> locks(FileParams want) {
        return Set.of("file:" + want.path());
    }

    @Override
    public Plan plan(FileParams want, Host host) {
        return new Plan(
                switch (want.state()) {
                    case FILE -> new WantedFile(want, host.files()).diff();
                    case DIRECTORY -> new WantedDirectory(want, host.files()).diff();
                    case ABSENT -> new WantedNothing(want.path(), host.files()).diff();
                });
    }

    @Override
    public void apply(Change change, FileParams want, Host host) {
        Path path = Path.of(change.item());
        change.requireBefore(host.files().read(path));
        if (isInPlace(change.after(), path, host)) {
            host.files().overwrite(path, host.files().bytes(change.after()).orElseThrow());
        } else {
            host.files().write(path, change.after());
        }
    }

    private static boolean isInPlace(Value after, Path path, Host host) {
        return !(after instanceof Value.Absent)
                && !after.attributes().isDirectory()
                && host.files().keepsInode(path);
    }
}
