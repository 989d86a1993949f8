package io.hostler.core.playbook;

import io.hostler.api.Parameter;
import io.hostler.api.Task;
import java.util.List;

/// The parameters of tasks, remembered: reflection parses annotations anew each time.
final class Parameters {

    private static final ClassValue<List<Parameter>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Parameter> computeValue(Class<?> type) {
            return Parameter.of(type.asSubclass(Record.class));
        }
    };

    private Parameters() {}

    static List<Parameter> of(Task<?> task) {
        return KNOWN.get(task.parameters());
    }
}
