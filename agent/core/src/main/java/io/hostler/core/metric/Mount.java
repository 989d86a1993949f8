package io.hostler.core.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line of `/proc/mounts` that holds data, by the default exclusions of node_exporter 1.5 in Debian 12.
record Mount(String device, String mountpoint, String type, boolean readOnly) {

    private static final Pattern EXCLUDED_POINTS =
            Pattern.compile("^/(dev|proc|run|sys|mnt|media|var/lib/docker/.+|var/lib/containers/storage/.+)($|/).*");
    private static final Pattern EXCLUDED_TYPES = Pattern.compile(
            "^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|fusectl|hugetlbfs|iso9660"
                    + "|mqueue|nsfs|overlay|proc|procfs|pstore|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs"
                    + "|tracefs)$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

    /// What was mounted last on a place hides what was there before.
    static List<Mount> parse(String mounts) {
        Map<List<String>, Mount> visible = mounts.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length > 3)
                .map(Mount::of)
                .filter(Mount::holdsData)
                .collect(Collectors.toMap(
                        mount -> List.of(mount.device, mount.mountpoint, mount.type),
                        mount -> mount,
                        (_, later) -> later,
                        LinkedHashMap::new));
        return List.copyOf(visible.values());
    }

    private static Mount of(String[] words) {
        boolean readOnly = Arrays.asList(words[3].split(",")).contains("ro");
        return new Mount(words[0], unescaped(words[1]), words[2], readOnly);
    }

    private boolean holdsData() {
        return !EXCLUDED_POINTS.matcher(mountpoint).matches()
                && !EXCLUDED_TYPES.matcher(type).matches();
    }

    private static String unescaped(String path) {
        return path.indexOf('\\') < 0 ? path : ESCAPE.matcher(path).replaceAll(Mount::character);
    }

    private static String character(MatchResult escape) {
        String found = String.valueOf((char) Integer.parseInt(escape.group(1), 8));
        return Matcher.quoteReplacement(found);
    }

    FileSystem failed() {
        return new FileSystem(device, mountpoint, type, readOnly, true, 0, 0, 0, 0, 0);
    }

    FileSystem with(Space space) {
        return new FileSystem(
                device,
                mountpoint,
                type,
                readOnly,
                false,
                space.size(),
                space.free(),
                space.avail(),
                space.files(),
                space.filesFree());
    }
}
