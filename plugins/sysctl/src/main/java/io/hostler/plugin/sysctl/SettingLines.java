package io.hostler.plugin.sysctl;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a file as sysctl.d(5) describes it. Comments, other keys and the order stay as they are, for several
/// playbooks may share the file; of two lines for one key the last counts, there and here.
final class SettingLines {

    private static final Pattern SETTING = Pattern.compile("\\s*-?\\s*([^\\s#;=][^\\s=]*)\\s*=(.*)", Pattern.DOTALL);

    private final List<String> lines;

    private SettingLines(List<String> lines) {
        this.lines = lines;
    }

    static SettingLines of(String text) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return new SettingLines(new ArrayList<>(text.isEmpty() ? List.of() : List.of(whole.split("\n", -1))));
    }

    /// Sets what differs, and returns how many keys that were.
    int put(SortedMap<String, String> settings) {
        int differing = 0;
        for (var setting : settings.entrySet()) {
            differing += put(new Key(setting.getKey()), setting.getValue()) ? 1 : 0;
        }
        return differing;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private boolean put(Key key, String value) {
        String line = key + " = " + Words.of(value);
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher setting = SETTING.matcher(lines.get(i));
            if (setting.matches() && new Key(setting.group(1)).slashed().equals(key.slashed())) {
                boolean differs = !Words.same(setting.group(2), value);
                lines.set(i, differs ? line : lines.get(i));
                return differs;
            }
        }
        return lines.add(line);
    }
}
