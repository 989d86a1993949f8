package io.hostler.plugin.file;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;

import io.hostler.api.Attributes;
import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Compares a directory with what is wanted; those above it that are missing are changes of their own.
record WantedDirectory(FileParams want, Host.Files files) {

    List<Change> diff() {
        List<Path> missing = upwards().takeWhile(this::isAbsent).toList();
        upwards().skip(missing.size()).findFirst().ifPresent(this::requireDirectory);
        return missing.isEmpty()
                ? attributes()
                : missing.reversed().stream().map(this::created).toList();
    }

    private Stream<Path> upwards() {
        return Stream.iterate(want.path(), path -> path.getNameCount() > 0, Path::getParent);
    }

    private boolean isAbsent(Path path) {
        return files.read(path) instanceof Value.Absent;
    }

    private void requireDirectory(Path path) {
        if (!files.read(path).attributes().isDirectory()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is a file, not a directory; remove it first", path);
        }
    }

    private List<Change> attributes() {
        Value found = files.read(want.path());
        Value wanted = Value.directory(want.attributes());
        String summary = new Words(files).attributes(found.attributes(), want.attributes());
        return wanted.admits(found)
                ? List.of()
                : List.of(Change.exact(want.path().toString(), found, wanted, want.path() + ": " + summary));
    }

    private Change created(Path path) {
        Attributes attributes = path.equals(want.path()) ? want.attributes() : Attributes.OPEN;
        return Change.exact(
                path.toString(),
                new Value.Absent(),
                Value.directory(attributes),
                path + ": directory created, " + attributes.mode().orElse("0755"));
    }
}
