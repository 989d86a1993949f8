package io.hostler.core.allow;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Says whether files that decide what the agent does can be written by nobody but root and the agent's user.
public final class Ownership {

    private static final int OTHERS_WRITE = 0022;
    private static final int STICKY = 01000;

    private Ownership() {}

    /// Checks a file or directory and each directory above it, before and after links are followed.
    ///
    /// A directory that others may write is accepted above the path when it is root's and sticky, such as
    /// `/tmp`: there only the owner of an entry may rename or delete it, and that owner is checked too.
    ///
    /// @return one line for the operator, empty when all is well
    public static Optional<String> check(Path path) {
        try {
            for (Path part : parts(path)) {
                Optional<String> problem = problem(part, !path.toRealPath().equals(part.toRealPath()));
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(path + ": cannot be checked; make it readable for the agent");
        }
    }

    private static Set<Path> parts(Path path) throws IOException {
        var parts = new LinkedHashSet<Path>();
        for (Path part = path.toRealPath(); part != null; part = part.getParent()) {
            parts.add(part);
        }
        for (Path part = path.toAbsolutePath(); part != null; part = part.getParent()) {
            parts.add(part);
        }
        return parts;
    }

    private static Optional<String> problem(Path path, boolean above) throws IOException {
        var found = Files.readAttributes(path, "unix:owner,mode,uid");
        var owner = (UserPrincipal) found.get("owner");
        boolean roots = found.get("uid").equals(0);
        int mode = (int) found.get("mode");
        if (!roots && !Agent.USER.equals(Optional.of(owner))) {
            return Optional.of(path + ": belongs to " + owner.getName() + "; give it to root");
        }
        boolean safelyShared = above && roots && (mode & STICKY) != 0;
        return (mode & OTHERS_WRITE) == 0 || safelyShared
                ? Optional.empty()
                : Optional.of(path + ": others may write it; run: chmod go-w " + path);
    }

    private static final class Agent {

        static final Optional<UserPrincipal> USER = user();

        private static Optional<UserPrincipal> user() {
            try {
                return Optional.of(FileSystems.getDefault()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name")));
            } catch (IOException _) {
                return Optional.empty(); // a user without a name, as in some containers: root's files only
            }
        }
    }
}
