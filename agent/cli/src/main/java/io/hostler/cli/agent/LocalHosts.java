package io.hostler.cli.agent;

import io.hostler.core.allow.Allow;
import io.hostler.core.allow.FencedHost;
import io.hostler.core.host.Contents;
import io.hostler.core.host.LocalHost;
import io.hostler.core.host.StepScope;
import io.hostler.core.run.RunHosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Gives each run this host, with the fence around it.
///
/// @param folder where each run has a folder of its own, 0700, for what programs print
record LocalHosts(Contents contents, Path folder, Allow allow) {

    RunHosts of(String run) {
        Path own = folder.resolve(run);
        return (mark, timeout, cancelled) -> {
            made(own);
            var scope = StepScope.of(run + "/" + mark, own, timeout, System::nanoTime, cancelled);
            return new FencedHost(new LocalHost(contents, scope), allow);
        };
    }

    private static void made(Path own) {
        try {
            if (!Files.isDirectory(own)) {
                var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                Files.createDirectories(own, onlyOwner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(own + ": cannot be made: " + e.getMessage(), e);
        }
    }
}
