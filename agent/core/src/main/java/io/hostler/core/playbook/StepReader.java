package io.hostler.core.playbook;

import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.core.document.Scalar;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.Template;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Reads the steps of a playbook in order; each sees the inputs, and the outputs of the steps before it.
final class StepReader {

    private final TaskCatalog catalog;
    private final Beside beside;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    private Types types;

    StepReader(TaskCatalog catalog, Types types, Beside beside, Problems problems) {
        this.catalog = catalog;
        this.types = types;
        this.beside = beside;
        this.problems = problems;
    }

    /// Returns the step, empty when it is too wrong; what is wrong was noted.
    ///
    /// @param number from 1
    Optional<Step> read(StepFile file, int number) {
        String path = "steps[" + (number - 1) + "]";
        String id = file.id().orElse("step_" + number);
        if (!ids.add(id)) {
            problems.add(file.place(), path, "the id '" + id + "' is taken by an earlier step; choose another");
        }
        Optional<Expression> when = condition(file.when(), path + ".when");
        var head = new Step.Head(file.place(), id, file.says().orElse(""), when, file.timeout());
        return file.task().isPresent()
                ? call(file, head, file.task().get(), path)
                : file.check().flatMap(check -> check(file, head, check, path));
    }

    private Optional<Step> check(StepFile file, Step.Head head, Scalar check, String path) {
        Scalar message = file.message().orElse(Scalar.plain(check.place(), "does not hold: " + check.text()));
        Optional<Step> step = Conditions.compile(check, path + ".check", types.scope(), problems)
                .flatMap(holds -> problems.compile(
                                message, path + ".message", text -> Template.compile(text, types.scope()))
                        .map(template -> new Step.Check(head, holds, template)));
        types = types.after(head.id());
        return step;
    }

    private Optional<Step> call(StepFile file, Step.Head head, Scalar name, String path) {
        Optional<Task<?>> task = task(name, path);
        Optional<Step> step = task.map(found -> call(file, head, found, path));
        types = task.map(found -> types.after(head.id(), found, file.when().isPresent()))
                .orElseGet(() -> types.unknown(head.id()));
        return step;
    }

    private Step call(StepFile file, Step.Head head, Task<?> task, String path) {
        var arguments = new Arguments(types.scope(), beside, problems);
        int before = problems.all().size();
        var with = arguments.read(file.with(), Parameters.of(task), path + ".with");
        new Splices(problems).check(with, path + ".with");
        var call = new Step.Call(head, task, with, file.retry().map(retry -> retry(retry, head, task, path)));
        if (problems.all().size() == before) {
            Samples.of(call).problems(path).forEach(one -> problems.add(one.place(), one.path(), one.message()));
        }
        return call;
    }

    private Optional<Task<?>> task(Scalar name, String path) {
        try {
            return Optional.of(catalog.find(name.text()));
        } catch (TaskException e) {
            problems.add(name.place(), path + ".task", e.getMessage());
            return Optional.empty();
        }
    }

    private Retry retry(RetryFile file, Step.Head head, Task<?> task, String path) {
        Types own = types.after(head.id(), task, false);
        Optional<Expression> until =
                file.until().flatMap(text -> Conditions.compile(text, path + ".retry.until", own.scope(), problems));
        return new Retry(file.times(), file.delay(), file.factor(), until);
    }

    private Optional<Expression> condition(Optional<Scalar> text, String path) {
        return text.flatMap(it -> Conditions.compile(it, path, types.scope(), problems));
    }
}
