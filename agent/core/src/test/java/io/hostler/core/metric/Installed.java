package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// Programs of the distribution that a test needs: without one it is skipped, and with `-De2e=required` it fails.
final class Installed {

    private Installed() {}

    static Path program(String name, String debianPackage) {
        Path path = Path.of("/usr/bin", name);
        if (!Files.isExecutable(path)) {
            String message = "install: apt-get install " + debianPackage;
            if ("required".equals(System.getProperty("e2e"))) {
                fail(message);
            }
            abort(message);
        }
        return path;
    }
}
