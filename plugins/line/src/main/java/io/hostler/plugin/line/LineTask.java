package io.hostler.plugin.line;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.Plan;
import io.hostler.api.StateTask;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Keeps one line in a text file, or out of it.
final class LineTask implements StateTask<LineParams> {

    @Override
    public String name() {
        return "line";
    }

    @Override
    public String says() {
        return "Keeps one line in a text file, or out of it.";
    }

    @Override
    public Class<LineParams> parameters() {
        return LineParams.class;
    }

    @Override
    public Set<String> locks(LineParams want) {
        return Set.of("file:" + want.path());
    }

    @Override
    public Plan plan(LineParams want, Host host) {
        Value found = host.files().read(want.path());
        if (found instanceof Value.Absent && want.state() == State.ABSENT) {
            return new Plan(List.of());
        }
        return new Plan(Edit.of(Line.split(text(want.path(), found, host)), want)
                .map(edit -> change(want.path(), found, edit, host))
                .stream()
                .toList());
    }

    @Override
    public void apply(Change change, LineParams want, Host host) {
        change.requireBefore(host.files().read(want.path()));
        if (host.files().keepsInode(want.path())) {
            host.files()
                    .overwrite(want.path(), host.files().bytes(change.after()).orElseThrow());
        } else {
            host.files().write(want.path(), change.after());
        }
    }

    private static Change change(Path path, Value found, Edit edit, Host host) {
        Value wanted = host.files().keep(Line.join(edit.lines()));
        return Change.exact(path.toString(), found, wanted, path + ": " + edit.summary());
    }

    private static String text(Path path, Value found, Host host) {
        if (found.attributes().isDirectory()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is a directory; name a file in it", path);
        }
        byte[] bytes = host.files()
                .bytes(found)
                .orElseThrow(() -> new TaskException(NOT_SUPPORTED, "%s: no such file; create it first", path));
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new TaskException(NOT_SUPPORTED, e, path + ": is no text in UTF-8; convert it first");
        }
    }
}
