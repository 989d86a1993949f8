package io.hostler.checks;

/// The calls that ask the machine for the time, as regular expressions for their full names.
final class Clocks {

    /// The date, which a test cannot set.
    static final String DATE = "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)"
            + "|java\\.time\\.Clock\\.(system|tick)\\w*\\(.*"
            + "|java\\.time\\.InstantSource\\.system\\(\\)"
            + "|java\\.util\\.Date\\.<init>\\(\\)"
            + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)";

    /// The time that has passed.
    static final String TIME = "java\\.lang\\.System\\.nanoTime\\(\\)";

    private Clocks() {}
}
