package io.hostler.plugin.sysctl;

import java.nio.file.Path;

/// The name of a kernel setting, in one of the two notations of sysctl.d(5).
///
/// The first separator tells which: `net.ipv4.conf.eth0/100.rp_filter` and `net/ipv4/conf/eth0.100/rp_filter` are
/// the same key, whose network device has a dot in its name.
///
/// @param text as the playbook, or a file, writes it
record Key(String text) {

    /// No two separators in a row, and so no way out of `/proc/sys`.
    static final String PATTERN = "[\\w-]+([./][\\w:@-]+)+";

    Path file() {
        return Path.of("/proc/sys", slashed());
    }

    /// Returns the one notation that has no twin.
    String slashed() {
        return dotted() ? swapped() : text;
    }

    private boolean dotted() {
        int slash = text.indexOf('/');
        int dot = text.indexOf('.');
        return slash < 0 || dot >= 0 && dot < slash;
    }

    private String swapped() {
        return text.replace('.', '\n').replace('/', '.').replace('\n', '/');
    }

    @Override
    public String toString() {
        return text;
    }
}
