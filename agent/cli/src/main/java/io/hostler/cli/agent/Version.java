package io.hostler.cli.agent;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that this program was built as.
public final class Version implements IVersionProvider {

    /// Creates the provider.
    public Version() {}

    /// Returns the version, or `development` outside a built image.
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"hostler " + number()};
    }
}
