package io.hostler.cli.command;

import io.hostler.api.NeedsAgent;
import io.hostler.api.Parameter;
import io.hostler.api.StateTask;
import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.cli.connection.Connection;
import io.hostler.cli.terminal.Screen;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.playbook.TaskCatalog;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `hostler task`: what playbooks' steps can name; needs no agent.
@Command(
        name = "task",
        description = "Lists the tasks that steps can name, and documents one.",
        subcommands = {TaskCommand.Listing.class, TaskCommand.Doc.class})
final class TaskCommand {

    private TaskCommand() {}

    @Command(name = "list", description = "Lists the tasks.")
    static final class Listing implements Runnable {

        @Mixin
        private Connection connection;

        @Override
        public void run() {
            Screen screen = connection.screen();
            var tasks = TaskCatalog.load().tasks().values();
            if (screen.json()) {
                screen.json(new JsonObject()
                        .put(
                                "items",
                                new JsonArray(
                                        tasks.stream().map(TaskCommand::json).toList())));
                return;
            }
            screen.table(
                    List.of("TASK", "KIND", "WHAT IT DOES"),
                    tasks.stream()
                            .map(task -> List.of(task.name(), kind(task), task.says()))
                            .toList());
        }
    }

    @Command(name = "doc", description = "Documents one task: parameters, types, defaults.")
    static final class Doc implements Runnable {

        @Mixin
        private Connection connection;

        @Parameters(paramLabel = "TASK", description = "Its name, as in a playbook.")
        private String name;

        @Override
        public void run() {
            Task<?> task = find(name);
            Screen screen = connection.screen();
            if (screen.json()) {
                screen.json(json(task));
                return;
            }
            screen.line(task.name() + " (" + kind(task) + "): " + task.says());
            screen.table(
                    List.of("PARAMETER", "TYPE", "DEFAULT", "MEANING"),
                    Parameter.of(task.parameters()).stream().map(Doc::row).toList());
        }

        private static List<String> row(Parameter parameter) {
            String otherwise = parameter.orElse().isEmpty() ? "none" : parameter.orElse();
            return List.of(
                    parameter.name(),
                    parameter.type(),
                    parameter.required() ? "required" : otherwise,
                    parameter.says());
        }
    }

    private static Task<?> find(String name) {
        try {
            return TaskCatalog.load().find(name);
        } catch (TaskException e) {
            throw new Refusal(Reason.NOT_FOUND, e.getMessage());
        }
    }

    private static String kind(Task<?> task) {
        return task instanceof StateTask<?> ? "state" : "verb";
    }

    private static JsonObject json(Task<?> task) {
        var parameters = new JsonArray();
        Parameter.of(task.parameters())
                .forEach(parameter -> parameters.add(new JsonObject()
                        .put("name", parameter.name())
                        .put("type", parameter.type())
                        .put("required", parameter.required())
                        .put("default", parameter.orElse())
                        .put("says", parameter.says())));
        return new JsonObject()
                .put("name", task.name())
                .put("kind", kind(task))
                .put("says", task.says())
                .put("needs_agent", task.getClass().isAnnotationPresent(NeedsAgent.class))
                .put("parameters", parameters);
    }
}
