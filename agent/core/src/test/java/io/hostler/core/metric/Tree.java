package io.hostler.core.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A tree of kernel files for tests. A file keeps its inode when its text changes, as the kernel's do.
record Tree(Path root) {

    Tree with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void without(String path) throws IOException {
        Files.delete(root.resolve(path));
    }

    KernelFile file(String path) {
        return new KernelFile(root.resolve(path));
    }
}
