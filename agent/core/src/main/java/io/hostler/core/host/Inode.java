package io.hostler.core.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says which files must be written in place, because another name or mount would go on showing the old one.
final class Inode {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");
    private static final int MOUNT_POINT = 4; // the fifth field, proc_pid_mountinfo(5)

    private Inode() {}

    static boolean isKept(Path real) throws IOException {
        return isKernel(real) || hasOtherName(real) || isMountPoint(real);
    }

    static boolean isKernel(Path real) {
        return real.startsWith("/proc") || real.startsWith("/sys");
    }

    /// Blanks, tabs, line ends and backslashes are written as `\040` and so on.
    static boolean isMountPoint(String mounts, Path real) {
        return mounts.lines()
                .map(line -> line.split(" "))
                .anyMatch(fields -> fields.length > MOUNT_POINT
                        && unescape(fields[MOUNT_POINT]).equals(real.toString()));
    }

    private static boolean isMountPoint(Path real) throws IOException {
        return Files.isReadable(MOUNTS) && isMountPoint(Files.readString(MOUNTS), real);
    }

    private static boolean hasOtherName(Path real) throws IOException {
        Optional<FileStatus> status = FileReading.status(real);
        return status.isPresent() && status.get().isRegular() && status.get().links() > 1;
    }

    private static String unescape(String field) {
        return ESCAPE.matcher(field)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }
}
