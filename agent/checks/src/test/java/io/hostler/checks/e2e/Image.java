package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;

/// The project's root, and the image that `mvn package` built in it.
final class Image {

    static final Path ROOT = Path.of(System.getProperty("hostler.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private Image() {}

    static String hostler() {
        Path program = ROOT.resolve("deploy/target/hostler/bin/hostler");
        return Files.isExecutable(program) ? program.toString() : fail(program + ": no image; build it: mvn package");
    }
}
