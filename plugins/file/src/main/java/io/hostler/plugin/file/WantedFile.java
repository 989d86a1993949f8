package io.hostler.plugin.file;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;

import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.nio.file.Path;
import java.util.List;

/// Compares a file with what is wanted.
record WantedFile(FileParams want, Host.Files files) {

    List<Change> diff() {
        Value found = files.read(path());
        requireFile(found);
        Value wanted = want.bytes().map(files::keep).orElse(found).with(want.attributes());
        if (wanted.admits(found)) {
            return List.of();
        }
        requireSettable(found);
        return List.of(Change.exact(path().toString(), found, wanted, path() + ": " + summary(found, wanted)));
    }

    private Path path() {
        return want.path();
    }

    private void requireFile(Value found) {
        if (found.attributes().isDirectory()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is a directory; remove it, or name a file in it", path());
        }
        if (found instanceof Value.Absent && want.bytes().isEmpty()) {
            throw new TaskException(
                    NOT_SUPPORTED, "%s: no such file; give content, template or source to create it", path());
        }
    }

    private void requireSettable(Value found) {
        boolean kept =
                Value.text("").with(want.attributes()).admits(Value.text("").with(found.attributes()));
        if (!kept && files.keepsInode(path())) {
            throw new TaskException(
                    NOT_SUPPORTED,
                    "%s: is written in place, which keeps owner and mode; leave out mode, owner and group",
                    path());
        }
    }

    private String summary(Value found, Value wanted) {
        var words = new Words(files);
        if (found instanceof Value.Absent) {
            return "created, " + words.size(wanted) + ", " + want.mode().orElse("0644");
        }
        String attributes = words.attributes(found.attributes(), want.attributes());
        String contents = words.contents(found, wanted);
        return contents + (contents.isEmpty() || attributes.isEmpty() ? "" : ", ") + attributes;
    }
}
