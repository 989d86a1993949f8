package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;

import io.hostler.api.Attributes;
import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The files as they would be.
final class OverlayFiles implements Host.Files {

    private static final Attributes NEW_FILE = Attributes.file("root", "root", "0644");

    private final Host.Files files;
    private final Map<Path, Written> written = new LinkedHashMap<>();
    private String step = "an earlier step";

    private record Written(Value value, String step) {}

    OverlayFiles(Host.Files files) {
        this.files = files;
    }

    void step(String id) {
        step = "step " + id;
    }

    /// Names the first step that wrote one of these paths, or something above or below it; of any when none is given.
    Optional<String> writer(List<Path> paths) {
        return written.entrySet().stream()
                .filter(entry -> paths.isEmpty() || paths.stream().anyMatch(path -> overlap(path, entry.getKey())))
                .map(entry -> entry.getValue().step)
                .findFirst();
    }

    @Override
    public Value read(Path path) {
        Path name = path.normalize();
        Written found = written.get(name);
        return found == null ? files.read(path) : found.value;
    }

    @Override
    public Optional<byte[]> bytes(Value value) {
        return files.bytes(value);
    }

    @Override
    public Value keep(byte[] bytes) {
        return files.keep(bytes);
    }

    @Override
    public List<Path> list(Path directory) {
        var names = new TreeSet<>(files.list(directory));
        written.forEach((path, write) -> {
            if (!directory.normalize().equals(path.getParent())) {
                return;
            }
            if (write.value instanceof Value.Absent) {
                names.remove(path);
            } else {
                names.add(path);
            }
        });
        return new ArrayList<>(names);
    }

    @Override
    public boolean keepsInode(Path file) {
        return files.keepsInode(file);
    }

    @Override
    public void write(Path path, Value value) {
        if (value instanceof Value.Absent && !list(path).isEmpty()) {
            throw new TaskException(NOT_SUPPORTED, "%s: is not empty; remove what it holds first", path);
        }
        put(path, value);
    }

    @Override
    public void overwrite(Path file, byte[] bytes) {
        if (read(file) instanceof Value.Absent) {
            throw new TaskException(NOT_SUPPORTED, "%s: no such file; create it first", file);
        }
        put(file, keep(bytes));
    }

    private void put(Path path, Value value) {
        Attributes old = read(path).attributes();
        Attributes whole = value.attributes().or(old);
        written.put(path.normalize(), new Written(value.with(whole), step));
    }

    private static boolean overlap(Path one, Path other) {
        Path path = one.normalize();
        return path.startsWith(other) || other.startsWith(path);
    }
}
