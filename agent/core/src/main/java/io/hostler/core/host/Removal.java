package io.hostler.core.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Deletes a file or an empty directory.
final class Removal {

    private Removal() {}

    static void remove(Path real) throws IOException {
        if (Files.deleteIfExists(real)) {
            PrivateFiles.sync(real);
        }
    }
}
