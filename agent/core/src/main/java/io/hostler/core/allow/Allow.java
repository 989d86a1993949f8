package io.hostler.core.allow;

import java.nio.file.Path;
import java.util.List;

/// What this host allows, as its allow file says; it wins over any rule, playbook, person or hub.
///
/// A list names what is allowed; `*` in an entry stands for any characters, and an entry that begins with `!`
/// takes away. An empty list allows nothing. Units without a suffix are services.
///
/// @param tasks names of tasks, such as `sysctl` or `sqlite.*`
/// @param commands real paths of programs, links followed
/// @param paths what files below may be written, links followed; reading is free
/// @param units names of systemd units that may be started, stopped or changed
/// @param sysctl keys of the kernel that may be set, with dots
/// @param maxMode the highest mode of any rule
public record Allow(
        List<String> tasks,
        List<String> commands,
        List<String> paths,
        List<String> units,
        List<String> sysctl,
        Mode maxMode) {

    private static final List<String> ANY = List.of("*");

    /// What holds without an allow file, and for each key that the file leaves out: all tasks but `shell` and `exec`,
    /// highest mode `suggest`.
    public static final Allow ABSENT = new Allow(List.of("*", "!shell", "!exec"), ANY, ANY, ANY, ANY, Mode.SUGGEST);

    /// Takes copies.
    public Allow {
        tasks = List.copyOf(tasks);
        commands = List.copyOf(commands);
        paths = List.copyOf(paths);
        units = List.copyOf(units);
        sysctl = List.copyOf(sysctl);
    }

    /// Says whether playbooks may use a task.
    public boolean permits(String task) {
        return Globs.permit(tasks, task);
    }

    /// Says whether rules may go as far as this mode.
    public boolean permits(Mode mode) {
        return mode.compareTo(maxMode) <= 0;
    }

    /// Says whether a program may run.
    ///
    /// @param program its real path
    public boolean permitsCommand(Path program) {
        return Globs.permit(commands, program.toString());
    }

    /// Says whether a file, or what it lies below, may be written.
    ///
    /// @param file its real path
    public boolean permitsPath(Path file) {
        return Globs.permitBelow(paths, file);
    }

    /// Says whether a systemd unit may be started, stopped or changed.
    public boolean permitsUnit(String unit) {
        return Globs.permit(units, unit.contains(".") ? unit : unit + ".service");
    }

    /// Says whether all units are allowed, so that nobody need know which one a command touches.
    public boolean permitsAllUnits() {
        return units.equals(ANY);
    }

    /// Says whether a key of the kernel may be set.
    public boolean permitsSysctl(String key) {
        return Globs.permit(sysctl, key);
    }
}
