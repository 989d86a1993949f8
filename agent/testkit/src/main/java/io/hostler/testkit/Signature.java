package io.hostler.testkit;

import static io.hostler.testkit.TaskContract.require;

import io.hostler.api.Parameter;
import io.hostler.api.Task;
import io.hostler.api.VerbTask;
import io.hostler.testkit.TaskContract.Point;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the documents, the schema and the expressions need to know of a task before anything runs.
record Signature(Task<?> task) {

    private static final Set<Type> PLAIN = Set.of(
            String.class, int.class, long.class, double.class, boolean.class, Duration.class, Path.class, Object.class);

    private static final Set<String> GENERIC = Set.of(
            List.class.getName() + "<" + String.class.getName() + ">",
            Map.class.getName() + "<" + String.class.getName() + ", " + String.class.getName() + ">");

    static List<Point> points(Task<?> task) {
        var signature = new Signature(task);
        return List.of(
                new Point("the task and its parameters are documented", signature::isDocumented),
                new Point("outputs have types that expressions know", signature::isTyped));
    }

    private void isDocumented() {
        requireSentence(task.name(), task.says());
        Parameter.of(task.parameters()).forEach(one -> requireSentence(one.name(), one.says()));
    }

    private void isTyped() {
        if (task instanceof VerbTask<?, ?> verb) {
            List.of(verb.outputs().getRecordComponents()).forEach(Signature::requireKnown);
        }
    }

    private static void requireSentence(String name, String says) {
        require(says.matches("\\S.*\\."), name + ": must say in one sentence, with a full stop, what it does");
    }

    private static void requireKnown(RecordComponent output) {
        Type type = output.getGenericType();
        require(
                PLAIN.contains(type) || GENERIC.contains(type.getTypeName()),
                output.getName() + ": no expression knows " + type.getTypeName());
        require(output.getName().matches("[a-z][a-z0-9_]*"), output.getName() + ": is no name of an output");
    }
}
