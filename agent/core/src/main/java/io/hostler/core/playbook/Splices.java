package io.hostler.core.playbook;

import io.hostler.core.playbook.Argument.Computed;
import io.hostler.core.playbook.Argument.Constant;
import io.hostler.core.playbook.Argument.Many;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps values out of what a shell reads: nothing that a run is handed ever becomes a part of a script.
///
/// It knows the tasks by the fixed names of their parameters: `script` of any task, and `argv` of any task.
final class Splices {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "ash", "busybox");

    private final Problems problems;

    Splices(Problems problems) {
        this.problems = problems;
    }

    void check(Map<String, Argument> with, String path) {
        if (with.get("script") instanceof Argument script && script.isDynamic()) {
            problems.add(
                    script.place(),
                    path + ".script",
                    "values never become part of a script; hand them over by 'env', or use exec");
        }
        if (with.get("argv") instanceof Many argv && !argv.items().isEmpty()) {
            program(argv.items(), path + ".argv");
        }
    }

    private void program(List<Argument> argv, String path) {
        Argument program = argv.getFirst();
        if (program.mentions().stream().anyMatch(Splices::isOfAlert)) {
            problems.add(program.place(), path + "[0]", "an alert never chooses the program; write its name out");
        }
        if (program instanceof Constant name && SHELLS.contains(base(name.text()))) {
            for (int i = 1; i < argv.size(); i++) {
                script(argv, i, path);
            }
        }
    }

    /// What follows `-c` (or `-ec`) is a script; arguments behind it are kept apart by the shell.
    private void script(List<Argument> argv, int index, String path) {
        boolean isScript =
                argv.get(index - 1) instanceof Constant option && option.text().matches("-[a-z]*c");
        if (isScript && argv.get(index) instanceof Computed computed) {
            problems.add(
                    computed.place(),
                    path + "[" + index + "]",
                    "values never become part of a script; hand them over behind it, as $1, $2, …");
        }
    }

    private static boolean isOfAlert(String mention) {
        return mention.equals("alert") || mention.startsWith("alert.");
    }

    private static String base(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }
}
