package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Names of devices by their line in a kernel file, so that the same line gives the same string, made once.
final class DeviceNames {

    private record Known(byte[] bytes, String name, boolean wanted) {}

    private final Predicate<String> wanted;
    private final List<Known> lines = new ArrayList<>();

    DeviceNames(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// The name on a line, or an empty one when nobody wants it.
    String at(int line, Scan scan, int from, int to) {
        if (line >= lines.size() || !scan.holds(lines.get(line).bytes(), from, to)) {
            remember(line, scan.text(from, to));
        }
        Known known = lines.get(line);
        return known.wanted() ? known.name() : "";
    }

    private void remember(int line, String name) {
        var known = new Known(name.getBytes(ISO_8859_1), name, wanted.test(name));
        if (line < lines.size()) {
            lines.set(line, known);
        } else {
            lines.add(known);
        }
    }
}
