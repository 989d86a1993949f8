package io.hostler.core.host;

import io.hostler.api.Attributes;
import io.hostler.api.Attributes.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The attributes that a new file or directory gets where nobody says otherwise.
record Fresh(Attributes file, Attributes directory) {

    static final String FILE_MODE = "0644";
    static final String DIRECTORY_MODE = "0755";

    /// The kernel gives `/proc/self` the user and group with whom this process makes files.
    static Fresh ofThisProcess() {
        try {
            Attributes self = FileStatus.of(Path.of("/proc/self")).attributes();
            return new Fresh(of(self, FILE_MODE, Type.FILE), of(self, DIRECTORY_MODE, Type.DIRECTORY));
        } catch (IOException _) { // a system without /proc: only the modes are known
            return new Fresh(
                    of(Attributes.OPEN, FILE_MODE, Type.FILE), of(Attributes.OPEN, DIRECTORY_MODE, Type.DIRECTORY));
        }
    }

    private static Attributes of(Attributes self, String mode, Type type) {
        return new Attributes(self.owner(), self.group(), Optional.of(mode), Optional.of(type));
    }
}
