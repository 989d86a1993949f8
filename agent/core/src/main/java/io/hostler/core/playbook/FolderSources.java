package io.hostler.core.playbook;

import io.hostler.api.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The files in a playbook's folder and below; links that lead out of it are refused.
record FolderSources(Path folder) implements Sources {

    @Override
    public Source read(String name) {
        try {
            Path file = folder.resolve(name).toRealPath();
            if (!file.startsWith(folder.toRealPath())) {
                throw new IllegalArgumentException("must lie in the playbook's folder");
            }
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("must be a file");
            }
            return new Source(name, bytes(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no file '" + name + "' beside the playbook", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Source.MAX_BYTES + 1);
            if (bytes.length > Source.MAX_BYTES) {
                throw new IllegalArgumentException("is larger than 1 MiB; fetch such files in another way");
            }
            return bytes;
        }
    }
}
