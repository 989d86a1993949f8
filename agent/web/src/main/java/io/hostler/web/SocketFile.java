package io.hostler.web;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;

/// The file of a unix domain socket; every method blocks.
record SocketFile(Path path) {

    private static final System.Logger LOG = System.getLogger("io.hostler.web");
    private static final int LONGEST = 107;

    /// Makes the folder, removes a socket that nobody answers on any more, and returns the user of this process.
    UserPrincipal prepare() {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new WebException(path + ": a socket path has at most " + LONGEST + " bytes; set a shorter one");
        }
        try {
            var folder = Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                removeStale();
            }
            return self(folder);
        } catch (IOException e) {
            throw new WebException(path + ": cannot be made; let the agent's user write the folder", e);
        }
    }

    /// Java does not say who it runs as, but whose files it makes.
    private static UserPrincipal self(Path folder) throws IOException {
        var mine = Files.createTempFile(folder, ".hostler", "");
        var owner = Files.getOwner(mine);
        Files.delete(mine);
        return owner;
    }

    private void removeStale() throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther()) {
            throw new WebException(path + ": is not a socket; remove it or set another path");
        }
        if (answers()) {
            throw new WebException(path + ": another process listens on it; stop that one or set another path");
        }
        Files.delete(path);
    }

    private boolean answers() {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            return channel.isConnected();
        } catch (IOException refused) {
            LOG.log(Level.DEBUG, "nobody answers on " + path, refused);
            return false;
        }
    }

    /// Opens the socket to its owner and to the group `hostler`, where there is one.
    void share() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw----"));
        try {
            var group = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("hostler");
            Files.getFileAttributeView(path, PosixFileAttributeView.class).setGroup(group);
        } catch (UserPrincipalNotFoundException e) {
            LOG.log(Level.DEBUG, "there is no group hostler: the socket stays its owner's", e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, path + ": cannot be given to group hostler; add the agent's user to it", e);
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
    }
}
