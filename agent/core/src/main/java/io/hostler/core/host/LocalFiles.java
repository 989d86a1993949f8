package io.hostler.core.host;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

record LocalFiles(Contents contents) implements Host.Files {

    @Override
    public Value read(Path path) {
        try {
            return FileReading.read(path, contents);
        } catch (IOException e) {
            throw FileErrors.of(path, e);
        }
    }

    /// Keeps nothing beside the journal, for what is only looked at, maybe each second.
    @Override
    public Optional<String> text(Path path) {
        try {
            return FileReading.bytes(path).map(bytes -> new String(bytes, UTF_8));
        } catch (IOException e) {
            throw FileErrors.of(path, e);
        }
    }

    @Override
    public Optional<byte[]> bytes(Value value) {
        return switch (value) {
            case Value.Absent _ -> Optional.empty();
            case Value.Text text -> Optional.of(text.text().getBytes(UTF_8));
            case Value.Content content -> Optional.of(contents.get(content.ref()));
            case Value.Masked _ -> throw new TaskException(NOT_SUPPORTED, "a masked value has no bytes");
        };
    }

    @Override
    public Value keep(byte[] bytes) {
        return contents.keep(bytes);
    }

    @Override
    public List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw FileErrors.of(directory, e);
        }
    }

    @Override
    public boolean keepsInode(Path file) {
        try {
            return Inode.isKept(RealPath.of(file));
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }

    @Override
    public void write(Path path, Value value) {
        try {
            Path real = RealPath.of(path);
            if (value instanceof Value.Absent) {
                Removal.remove(real);
            } else if (value.attributes().isDirectory()) {
                Directories.make(real, value.attributes());
            } else {
                Replacement.write(real, bytes(value).orElseThrow(), value.attributes());
            }
        } catch (IOException e) {
            throw FileErrors.of(path, e);
        }
    }

    @Override
    public void overwrite(Path file, byte[] bytes) {
        try {
            InPlace.write(RealPath.of(file), bytes);
        } catch (IOException e) {
            throw FileErrors.of(file, e);
        }
    }
}
