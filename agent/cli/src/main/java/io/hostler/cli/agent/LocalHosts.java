package io.hostler.cli.agent;

import io.hostler.api.Host;
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
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Gives each run this host, with the fence around it.
final class LocalHosts {

    private final Contents contents;
    private final Path folder;
    private final Allow allow;

    /// @param folder where each run has a folder of its own, 0700, for what programs print
    LocalHosts(Contents contents, Path folder, Allow allow) {
        this.contents = contents;
        this.folder = folder;
        this.allow = allow;
    }

    RunHosts of(String run) {
        return new OfRun(run, folder.resolve(run));
    }

    private final class OfRun implements RunHosts {

        private final String run;
        private final Path own;

        OfRun(String run, Path own) {
            this.run = run;
            this.own = own;
        }

        @Override
        public Host bare(String mark, Duration timeout, BooleanSupplier cancelled) {
            made(own);
            return new LocalHost(contents, StepScope.of(run + "/" + mark, own, timeout, System::nanoTime, cancelled));
        }

        @Override
        public Host fenced(Host host) {
            return new FencedHost(host, allow);
        }
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
