package io.hostler.core.run;

import io.hostler.core.playbook.Playbook;
import java.util.Map;

/// Makes what a run executes of the run's own copy of its playbook.
@FunctionalInterface
public interface Programs {

    /// Compiles the copy and fills in what expressions see from the start.
    ///
    /// @throws io.hostler.api.TaskException with one line when this agent cannot run it, such as a missing plugin
    Program of(Run run);

    /// A playbook with its values.
    ///
    /// @param values `inputs`, `host` and `alert`
    record Program(Playbook playbook, Map<String, Object> values) {}
}
