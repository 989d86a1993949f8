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

    private static final Fresh FRESH = Fresh.ofThisProcess();

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
    public Optional<String> text(Path path) {
        return written.containsKey(path.normalize()) ? text(read(path)) : files.text(path);
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
        Value found = read(path);
        if (value instanceof Value.Absent) {
            require(list(path).isEmpty(), path, "is not empty; remove what it holds first");
        } else if (found instanceof Value.Absent) {
            require(hasParent(path), path, "it or its directory is missing; create the directory first");
        } else if (value.attributes().isDirectory()) {
            require(found.attributes().isDirectory(), path, "is no directory; move it away first");
        } else {
            require(!found.attributes().isDirectory(), path, "is no file; move it away first");
        }
        put(path, value);
    }

    @Override
    public void overwrite(Path file, byte[] bytes) {
        require(!(read(file) instanceof Value.Absent), file, "no such file; create it first");
        put(file, keep(bytes));
    }

    private void put(Path path, Value value) {
        Attributes fresh = value.attributes().isDirectory() ? FRESH.directory() : FRESH.file();
        Attributes old = read(path).attributes();
        written.put(
                path.normalize(),
                new Written(value.with(value.attributes().or(old).or(fresh)), step));
    }

    /// A host whose directories cannot be seen, not even the root, is believed to have them.
    private boolean hasParent(Path path) {
        Path parent = path.normalize().getParent();
        if (parent == null || read(parent).attributes().isDirectory()) {
            return true;
        }
        for (Path above = parent.getParent(); above != null; above = above.getParent()) {
            if (read(above).attributes().isDirectory()) {
                return false;
            }
        }
        return !written.containsKey(parent);
    }

    private static void require(boolean holds, Path path, String problem) {
        if (!holds) {
            throw new TaskException(NOT_SUPPORTED, "%s: %s", path, problem);
        }
    }

    private static boolean overlap(Path one, Path other) {
        Path path = one.normalize();
        return path.startsWith(other) || other.startsWith(path);
    }
}
