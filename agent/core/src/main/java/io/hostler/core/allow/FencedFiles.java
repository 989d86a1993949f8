package io.hostler.core.allow;

import static io.hostler.api.ErrorCode.NOT_SUPPORTED;
import static io.hostler.api.ErrorCode.PERMISSION_DENIED;

import io.hostler.api.Host;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import io.hostler.core.host.RealPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lets each read through, and a write where it really lands.
record FencedFiles(Host.Files files, Allow allow) implements Host.Files {

    private static final Path SYSCTL = Path.of("/proc/sys");

    @Override
    public Value read(Path path) {
        return files.read(path);
    }

    @Override
    public Optional<String> text(Path path) {
        return files.text(path);
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
        return files.list(directory);
    }

    @Override
    public boolean keepsInode(Path file) {
        return files.keepsInode(file);
    }

    @Override
    public void write(Path path, Value value) {
        require(path);
        files.write(path, value);
    }

    @Override
    public void overwrite(Path file, byte[] bytes) {
        require(file);
        files.overwrite(file, bytes);
    }

    private void require(Path path) {
        Path real = real(path);
        if (real.startsWith(SYSCTL)) {
            requireKey(SYSCTL.relativize(real).toString().replace('/', '.'));
        } else if (!allow.permitsPath(real)) {
            String item = real.equals(path) ? path.toString() : path + " (really " + real + ")";
            throw new TaskException(
                    PERMISSION_DENIED,
                    "%s: this host does not allow writing it; add it to 'paths' of its allow file",
                    item);
        }
    }

    private void requireKey(String key) {
        if (!allow.permitsSysctl(key)) {
            throw new TaskException(
                    PERMISSION_DENIED,
                    "%s: this host does not allow setting it; add it to 'sysctl' of its allow file",
                    key);
        }
    }

    private static Path real(Path path) {
        try {
            return RealPath.ofMissing(path);
        } catch (IOException e) {
            throw new TaskException(NOT_SUPPORTED, e, path + ": cannot be resolved; check the links above it");
        }
    }
}
