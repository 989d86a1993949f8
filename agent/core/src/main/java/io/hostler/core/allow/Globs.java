package io.hostler.core.allow;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Matches names with lists of globs, in which `*` is the only special character and `!` takes away.
final class Globs {

    private Globs() {}

    static boolean permit(List<String> globs, String name) {
        return permit(globs, (String glob) -> matches(glob, name));
    }

    /// A glob permits the path that it matches and all that lies below.
    static boolean permitBelow(List<String> globs, Path path) {
        return permit(globs, (String glob) -> matchesBelow(glob, path));
    }

    private static boolean permit(List<String> globs, Predicate<String> matches) {
        return globs.stream().filter(glob -> !glob.startsWith("!")).anyMatch(matches)
                && globs.stream()
                        .filter(glob -> glob.startsWith("!"))
                        .map(glob -> glob.substring(1))
                        .noneMatch(matches);
    }

    private static boolean matchesBelow(String glob, Path path) {
        String folder = glob.length() > 1 && glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
        for (Path above = path; above != null; above = above.getParent()) {
            if (matches(folder, above.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String glob, String name) {
        var pattern = new StringBuilder();
        for (String literal : glob.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(name).matches();
    }
}
