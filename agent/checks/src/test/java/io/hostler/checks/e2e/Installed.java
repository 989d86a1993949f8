package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Programs of the distribution that a test needs: without one it is skipped, and with `-De2e=required` it fails.
final class Installed {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin");

    private Installed() {}

    static String program(String name, String debianPackage) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseGet(() -> missing("install: apt-get install " + debianPackage));
    }

    private static String missing(String message) {
        return "required".equals(System.getProperty("e2e")) ? fail(message) : abort(message);
    }
}
